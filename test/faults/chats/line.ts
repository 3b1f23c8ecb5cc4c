import WebSocket from "ws";
import type { ServerFrame } from "../../../shared/chat/server-frames.ts";

/** One connection, from its first moment to its end. */
export interface Line {
  send(frame: object): void;
  /** Without a word, and with whatever is still on its way out. */
  cut(): void;
}

interface Listener {
  opened(): void;
  /** `undefined`: the gateway's own word that a function failed. */
  came(frame: ServerFrame | undefined): void;
  ended(code: number): void;
}

export const openLine = (url: string, { opened, came, ended }: Listener): Line => {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/chat`, { perMessageDeflate: false });
  socket.on("open", opened);
  socket.on("message", (data) => {
    const frame: ServerFrame | { type?: undefined } = JSON.parse(String(data));
    came(frame.type === undefined ? undefined : frame);
  });
  socket.on("error", () => {});
  socket.on("close", ended);
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    cut: () => {
      socket.removeAllListeners("message");
      socket.removeAllListeners("close");
      socket.terminate();
    },
  };
};
