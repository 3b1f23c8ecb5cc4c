import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Listener } from "./front-door/front-door.ts";
import { refuse } from "./front-door/refuse.ts";
import { takePort } from "./take-port.ts";

/** Takes a handshake over: from then on the socket is its own. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;

export interface Door {
  url: string;
  /** Until it is opened the door takes requests and handshakes, and lets them wait. */
  open(listener: Listener, upgrade: UpgradeListener): void;
  close(): Promise<void>;
}

/** Long enough for an answer that is on its way, short enough for Ctrl-C. */
const GRACE_MS = 500;

/** API Gateway's. Node's 5 s is short enough that a client's next request meets a connection that is being closed. */
const KEEP_ALIVE_MS = 75_000;

/** Any other protocol that a client offers, such as curl's `h2c`, it can do without. */
const shouldUpgradeCallback = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === "websocket";

/** Takes the port, on loopback alone, before anything else is started. */
export const listen = async (port: number): Promise<Door> => {
  const ready = Promise.withResolvers<{ listener: Listener; upgrade: UpgradeListener }>();
  const server = createServer({ shouldUpgradeCallback }, (request, response) => {
    ready.promise
      .then(({ listener }) => listener(request, response))
      .catch(() => (response.headersSent ? response.destroy() : refuse(response, 500)));
  });
  /** Node's server forgets them, and yet isn't closed before they are. */
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    socket.on("error", () => socket.destroy());
    ready.promise.then(({ upgrade }) => upgrade(request, socket, head)).catch(() => socket.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await takePort(server, port, "PORT");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    open: (listener, upgrade) => ready.resolve({ listener, upgrade }),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => {
        server.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      }, GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
};
