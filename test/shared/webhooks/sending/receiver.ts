import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { onTestFinished } from "vitest";

/** What a receiver does once it has the whole request; whatever it writes goes over the wire as it is. */
export type Answer = (socket: Socket, request: string) => void;

export interface Receiver {
  port: number;
  requests: string[];
  /** Connections that are open. */
  sockets: Set<Socket>;
}

export const plainReceiver = (answer: Answer): Promise<Receiver> => start(createServer(), "connection", answer);

export const tlsReceiver = (identity: { cert: string; key: string }, answer: Answer): Promise<Receiver> =>
  start(createTlsServer(identity), "secureConnection", answer);

const start = async (server: Server, event: string, answer: Answer): Promise<Receiver> => {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
  });
  server.on(event, (socket: Socket) => {
    let bytes = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (!isWhole(bytes)) return;
      requests.push(bytes.toString());
      answer(socket, bytes.toString());
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { port: await listening(server), requests, sockets };
};

/** On a port of loopback, until the test is over. */
export const listening = async (server: Server): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

const isWhole = (bytes: Buffer): boolean => {
  const headEnd = bytes.indexOf("\r\n\r\n");
  const length = /content-length: (?<length>\d+)/u.exec(bytes.toString())?.groups?.length;
  return headEnd !== -1 && bytes.length >= headEnd + 4 + Number(length ?? 0);
};
