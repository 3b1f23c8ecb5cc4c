import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Listener } from "./front-door/front-door.ts";
import { refuse } from "./front-door/refuse.ts";
import { takePort } from "./take-port.ts";

export interface Door {
  url: string;
  /** Until it is opened the door takes requests and lets them wait. */
  open(listener: Listener): void;
  close(): Promise<void>;
}

/** Long enough for an answer that is on its way, short enough for Ctrl-C. */
const GRACE_MS = 500;

/** API Gateway's. Node's 5 s is short enough that a client's next request meets a connection that is being closed. */
const KEEP_ALIVE_MS = 75_000;

/** Takes the port, on loopback alone, before anything else is started. */
export const listen = async (port: number): Promise<Door> => {
  const ready = Promise.withResolvers<Listener>();
  const server = createServer((request, response) => {
    ready.promise
      .then((listener) => listener(request, response))
      .catch(() => (response.headersSent ? response.destroy() : refuse(response, 500)));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await takePort(server, port, "PORT");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    open: ready.resolve,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
};
