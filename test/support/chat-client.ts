import { once } from "node:events";
import WebSocket from "ws";
import type { ServerFrame } from "../../shared/chat/server-frames.ts";
import { eventually } from "./eventually.ts";

type Of<Type extends ServerFrame["type"]> = Extract<ServerFrame, { type: Type }>;
type Lasting = Of<"accepted"> | Of<"message">;

/** One connection of a chat, as any client of the protocol has it. Every frame that comes is kept, in the order in which it came. */
export const openChat = async ({ url }: { url: string }, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/chat`, { headers });
  const frames: ServerFrame[] = [];
  let closed: { code: number } | undefined;
  socket.on("message", (data) => void frames.push(JSON.parse(String(data)) as ServerFrame));
  socket.on("close", (code) => {
    closed = { code };
  });
  socket.on("error", () => {});
  await once(socket, "open");

  const find = <Type extends ServerFrame["type"]>(type: Type, fits: (frame: Of<Type>) => boolean) =>
    frames.find((frame): frame is Of<Type> => frame.type === type && fits(frame as Of<Type>));
  return {
    frames,
    send: (frame: unknown) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    /** The first frame of that type which fits, whenever it comes. */
    next: <Type extends ServerFrame["type"]>(type: Type, fits: (frame: Of<Type>) => boolean = () => true) =>
      eventually(`a frame "${type}" comes`, async () => find(type, fits)),
    /** What lasts, each once, in the order that its numbers say. */
    lasting: (): Lasting[] => {
      const all = frames.filter((frame): frame is Lasting => frame.type === "accepted" || frame.type === "message");
      return [...new Map(all.map((frame) => [frame.seq, frame])).values()].sort((one, other) => one.seq - other.seq);
    },
    closed: () => eventually("the connection is closed", async () => closed),
    /** Without a word, as a lost network does. */
    cut: () => socket.terminate(),
  };
};

/** A connection that has said hello. */
export const greet = async (host: { url: string }, hello: Record<string, unknown> = {}) => {
  const chat = await openChat(host);
  chat.send({ type: "hello", confirms: true, ...hello });
  const ready = await chat.next("ready");
  return { ...chat, ready };
};
