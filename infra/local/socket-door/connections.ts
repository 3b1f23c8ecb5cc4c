import { WebSocket } from "ws";
import type { Clock } from "../clock.ts";
import type { Caller } from "./socket-event.ts";

export interface Connection {
  caller: Caller;
  /** The pipeline's time of the last frame, either way, milliseconds. */
  lastActiveAt(): number;
  /** A frame came in. */
  touch(): void;
  /** Whether it could be sent. */
  send(text: string): boolean;
  close(code: number, reason: string): void;
}

/** Every open connection by its id. */
export type Connections = Map<string, Connection>;

export interface Ending {
  code: number;
  reason: string;
}

/** Bytes that may wait for a client that doesn't read. */
const MOST_UNREAD = 4 * 1024 * 1024;

/** What API Gateway says of an end for which nobody gave a reason. */
const REASONS: Record<number, string> = {
  1000: "Connection Closed Normally",
  1001: "Going away",
  1005: "Client-side close frame status not set",
  1006: "Connection closed abnormally",
};

/** Enters an open socket under its id, until its first sign of an end; that one is told. */
export const addConnection = (connections: Connections, { socket, caller, clock, onEnd }: AddOptions): Connection => {
  const { connectionId } = caller;
  let lastActiveAt = caller.connectedAt;
  const touch = () => {
    lastActiveAt = clock.now();
  };
  const end = (code: number, reason: string) => {
    if (!connections.delete(connectionId)) return;
    onEnd({ code, reason: reason || (REASONS[code] ?? "") });
  };
  const connection: Connection = {
    caller,
    lastActiveAt: () => lastActiveAt,
    touch,
    send: (text) => {
      if (socket.readyState !== WebSocket.OPEN) return false;
      if (socket.bufferedAmount > MOST_UNREAD) {
        socket.terminate();
        return false;
      }
      socket.send(text);
      touch();
      return true;
    },
    close: (code, reason) => {
      end(code, reason);
      socket.close(code, reason);
    },
  };
  connections.set(connectionId, connection);
  socket.on("close", (code, reason) => end(code, reason.toString()));
  // A broken frame: ws itself closes the connection, with the code that says why.
  socket.on("error", () => {});
  return connection;
};

interface AddOptions {
  socket: WebSocket;
  caller: Caller;
  clock: Pick<Clock, "now">;
  onEnd: (ending: Ending) => void;
}
