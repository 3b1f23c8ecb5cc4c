import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

interface UndiciRequest {
  method: string;
  origin?: string | URL;
  path: string;
}

/**
 * Watches every outgoing HTTP call of this process, by node:http and by fetch. Returns what is still waiting for its
 * answer, each call once: Lambda freezes the process when the function has returned, and such a call then finishes late,
 * or never.
 */
export const watchOutgoingCalls = (): (() => string[]) => {
  const open = new Map<object, () => string>();
  const on = (channel: string, listener: (request: never) => void) =>
    subscribe(channel, (message) => listener((message as { request: never }).request));
  const forget = (request: object) => void open.delete(request);

  on("http.client.request.created", (request: ClientRequest) => {
    open.set(request, () => describeRequest(request));
    request.once("close", () => forget(request));
  });
  on("http.client.response.finish", forget);
  on("http.client.request.error", forget);
  on("undici:request:create", (request: UndiciRequest) => {
    open.set(request, () => `${request.method} ${request.origin}${request.path}`);
  });
  on("undici:request:trailers", forget);
  on("undici:request:error", forget);
  return () => {
    const calls = [...open.values()].map((describe) => describe());
    open.clear();
    return calls;
  };
};

/** With the AWS operation, where there is one: all of a service's calls go to the same path. */
const describeRequest = (request: ClientRequest): string => {
  const operation = request.getHeader("x-amz-target");
  const address = `${request.method} ${request.protocol}//${request.getHeader("host")}${request.path}`;
  return operation === undefined ? address : `${address} ${operation}`;
};
