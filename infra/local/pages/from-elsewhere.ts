import type { IncomingMessage } from "node:http";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether another site is behind a request: by a name of its own that it points at this machine (DNS rebinding), or, for
 * anything but a read, by a form or a script of its own.
 */
export const isFromElsewhere = ({ headers, method }: IncomingMessage): boolean => {
  const { host = "", origin, "sec-fetch-site": site } = headers;
  if (!LOOPBACK.has(host.replace(/:\d+$/, ""))) return true;
  if (method === "GET" || method === "HEAD") return false;
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  return origin !== undefined && origin !== `http://${host}`;
};
