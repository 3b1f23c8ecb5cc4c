import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Answers a handshake over HTTP instead of opening a socket. */
export const refuseHandshake = (socket: Duplex, status: number): void => {
  const title = STATUS_CODES[status] ?? "Refused";
  const body = JSON.stringify({ message: title });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.once("finish", () => socket.destroy());
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
};
