import * as z from "zod/mini";
import { type ClientFrame, type FrameType, frameSchemas, isFrameType } from "../../shared/chat/client-frames.ts";
import { errorFrame, type ServerFrame } from "../../shared/chat/server-frames.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import { fieldErrors } from "../../shared/http/read-body.ts";
import { log } from "../../shared/log.ts";
import { DONE, type SocketEvent, type SocketRoute } from "../socket.ts";
import { takeContact } from "./contact.ts";
import type { Dependencies } from "./dependencies.ts";
import { createFloodGuard } from "./flood.ts";
import { greet } from "./greet.ts";
import { leave } from "./leave.ts";
import { noteReceived } from "./received.ts";
import type { Sender } from "./sender.ts";
import { takeMessage, takeNumber } from "./take-message.ts";

/** API Gateway takes more, in parts. */
const MOST_BYTES = 32 * 1024;
/** Characters of a frame's name. */
const MOST_OF_NAME = 128;
/** A hello may be answered with all that was ever said. */
const DEAR = 10;

/** Some frame of the client's, as it came: whatever is wrong with it is said to that client, and to nobody else. */
export const createFrameRoute = (dependencies: Dependencies): SocketRoute => {
  const { connections, execution } = dependencies;
  const judgeFlood = createFloodGuard();
  return async (event) => {
    const { connectionId: connection, identity, requestId } = event.requestContext;
    const tell = (frame: ServerFrame) => connections.post(connection, frame);
    const read = readFrame(event);
    const cost = "frame" in read && read.frame.type === "hello" ? DEAR : 1;
    const verdict = judgeFlood(connection, execution.now(), cost);
    if (verdict === "still-too-many") return DONE;
    if (verdict === "too-many") {
      await tell(errorFrame("too-many"));
      await Promise.all([leave(dependencies, connection), connections.close(connection)]);
      return DONE;
    }
    if ("error" in read) {
      await tell(read.error);
      return DONE;
    }
    const { id, seq } = read.frame;
    const about = { ...(id === undefined ? {} : { id }), ...(seq === undefined ? {} : { of: seq }) };
    try {
      await carryOut(dependencies, read.frame, { connection, sourceIp: identity.sourceIp, about });
    } catch (error) {
      log.error("invocation-failed", { route: read.frame.type, requestId, error });
      await tell(errorFrame("our-mistake", about));
    }
    return DONE;
  };
};

const carryOut = async (dependencies: Dependencies, frame: ClientFrame, sender: Sender): Promise<void> => {
  const { chats, connections } = dependencies;
  if (frame.type === "hello") return greet(dependencies, frame, sender);
  const chat = await chats.chatOf(sender.connection);
  if (chat === undefined) {
    await connections.post(sender.connection, errorFrame("hello-first", sender.about));
    return;
  }
  return carryOutIn(dependencies, chat, frame, sender);
};

const carryOutIn = async (
  dependencies: Dependencies,
  chat: ChatId,
  frame: Exclude<ClientFrame, ClientFrame<"hello">>,
  sender: Sender,
): Promise<void> => {
  const { chats, connections, execution } = dependencies;
  if (frame.type === "message") return takeMessage(dependencies, chat, frame, sender);
  if (frame.seq !== undefined) await takeNumber(dependencies, chat, frame.seq, sender);
  switch (frame.type) {
    case "typing":
      return chats.noteTyping(chat, execution.now());
    case "received":
      return noteReceived(dependencies, chat, frame.received);
    case "contact":
      return takeContact(dependencies, chat, frame, sender);
    case "end":
      await leave(dependencies, sender.connection);
      return connections.close(sender.connection);
  }
};

type Read = { frame: ClientFrame } | { error: ReturnType<typeof errorFrame> };

const readFrame = ({ body = "", isBase64Encoded }: SocketEvent): Read => {
  if (Buffer.byteLength(body) > MOST_BYTES) return { error: errorFrame("too-large") };
  const sent = parse(isBase64Encoded ? Buffer.from(body, "base64").toString() : body);
  if (sent === undefined) return { error: errorFrame("invalid-json") };
  if (!isFrameType(sent.type)) return { error: errorFrame("unknown-type") };
  const schema: z.ZodMiniType<ClientFrame> = frameSchemas[sent.type satisfies FrameType];
  const parsed = schema.safeParse(sent);
  return parsed.success
    ? { frame: parsed.data }
    : { error: errorFrame("invalid-frame", { ...namesOf(sent), errors: fieldErrors(parsed.error) }) };
};

/** By which its sender knows a frame again that is at fault. */
const namesOf = ({ id, seq }: Record<string, unknown>): { id?: string; of?: number } => ({
  ...(typeof id === "string" && id.length <= MOST_OF_NAME ? { id } : {}),
  ...(typeof seq === "number" && Number.isSafeInteger(seq) ? { of: seq } : {}),
});

const parse = (text: string): Record<string, unknown> | undefined => {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
