import type { ClientFrame } from "../../shared/chat/client-frames.ts";
import { isAnothers, loadConversation } from "../../shared/chat/conversation.ts";
import { placeInLine } from "../../shared/chat/place-in-line.ts";
import { languageOf, lastingFrame, statusFrame } from "../../shared/chat/say-frames.ts";
import { type ErrorCode, errorFrame } from "../../shared/chat/server-frames.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { Frame } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { healContact } from "./heal-contact.ts";
import { HELD_FOR, MOST_AHEAD } from "./held-for.ts";
import { type InChat, lookInChat, nextOf } from "./look-in-chat.ts";
import { noteReceived } from "./received.ts";
import { sayInTurn } from "./say-in-turn.ts";
import type { Sender } from "./sender.ts";
import type { Said } from "./turn.ts";

/**
 * The customer's words, once and in the order of their numbers, however they come: what is early is kept for whoever brings
 * what is missing, and what comes again is answered as it was.
 */
export const takeMessage = async (
  dependencies: Dependencies,
  chat: ChatId,
  { id, seq, text }: ClientFrame<"message">,
  sender: Sender,
): Promise<void> => {
  const { chats } = dependencies;
  const known = await lookInChat(dependencies, chat);
  if (known === undefined) return refuse(dependencies, sender, "hello-first");
  if (known.loaded !== undefined && isAnothers(known.loaded.complaint, chat))
    return refuse(dependencies, sender, "chat-over");
  await healContact(dependencies, known);
  const next = nextOf(known);
  const frame: Frame = { seq, text, ...(id === undefined ? {} : { id }) };
  if (seq < next) return answerAgain(dependencies, known, frame, sender);
  if (seq >= next + MOST_AHEAD) return refuse(dependencies, sender, "too-far-ahead", next);
  if (seq === next) return sayWaiting(dependencies, chat, sender, { first: frame, known });
  await chats.hold(chat, frame, dependencies.execution.now() + HELD_FOR);
  return sayWaiting(dependencies, chat, sender);
};

/** It says nothing, but has taken a number, which the next message comes after. */
export const takeNumber = async (
  dependencies: Dependencies,
  chat: ChatId,
  seq: number,
  sender: Sender,
): Promise<void> => {
  const known = await lookInChat(dependencies, chat);
  if (known === undefined) return refuse(dependencies, sender, "hello-first");
  const next = nextOf(known);
  if (seq < next) return;
  if (seq >= next + MOST_AHEAD) return refuse(dependencies, sender, "too-far-ahead", next);
  await dependencies.chats.hold(chat, { seq }, dependencies.execution.now() + HELD_FOR);
  return sayWaiting(dependencies, chat, sender);
};

/** Says what can be said by now, and asks for what is missing. */
export const sayWaiting = async (
  dependencies: Dependencies,
  chat: ChatId,
  sender: Sender,
  beginning: { first?: Frame; known?: InChat } = {},
): Promise<void> => {
  const { said, missing, refused } = await sayInTurn(dependencies, chat, { ...beginning, sourceIp: sender.sourceIp });
  for (const one of said) await accept(dependencies, one, sender);
  if (refused !== undefined) return refuse(dependencies, sender, refused);
  const { first } = beginning;
  const isElsewhere = first !== undefined && !said.some(({ frame }) => frame.seq === first.seq);
  if (isElsewhere) await sayAgain(dependencies, chat, first, sender);
  if (missing === undefined) return;
  const seq = said.at(-1)?.entry.chat?.place ?? 0;
  await dependencies.connections.post(sender.connection, { type: "status", seq, missing });
};

const refuse = async (
  { connections }: Dependencies,
  { connection, about }: Sender,
  code: ErrorCode,
  next?: number,
): Promise<void> => {
  await connections.post(connection, errorFrame(code, { ...about, ...(next === undefined ? {} : { next }) }));
};

const accept = async (dependencies: Dependencies, { frame, entry, in: { chat, loaded } }: Said, sender: Sender) => {
  const { execution, settings, textsFor, connections } = dependencies;
  const { complaint } = loaded;
  const place = entry.chat?.place ?? 0;
  const texts = await textsFor(languageOf(complaint.customer, settings));
  const said = { reference: chat.reference ?? complaint.reference, complaint, texts, settings };
  const lasting = lastingFrame({ ...entry, chat: { id: chat.id, place, of: frame.seq } }, said);
  if (lasting === undefined) return;
  const named = frame.id === undefined ? {} : { id: frame.id };
  const posted = await connections.post(sender.connection, { ...lasting, ...named });
  if (place > 1 || posted !== "posted") return;
  const at = { now: execution.now(), policy: execution.policy };
  const ahead = await placeInLine(execution.store, complaint, at);
  await connections.post(sender.connection, statusFrame(complaint, chat.id, { ...at, ahead, over: false }));
  if (chat.confirms !== true) await noteReceived(dependencies, chat.id, place);
};

/** Somebody else has said it, who may have died before they could tell. */
const sayAgain = async (dependencies: Dependencies, chat: ChatId, frame: Frame, sender: Sender): Promise<void> => {
  const known = await lookInChat(dependencies, chat);
  if (known !== undefined) await answerAgain(dependencies, known, frame, sender);
};

/** It came before: the same answer again. Other words under a number that is taken would be lost without a word. */
const answerAgain = async (dependencies: Dependencies, known: InChat, frame: Frame, sender: Sender): Promise<void> => {
  const { reference, id } = known.chat;
  const conversation = reference && (await loadConversation(dependencies.execution.store, reference, id));
  const entry = conversation?.shown.find(({ chat }) => chat.of === frame.seq);
  if (known.loaded === undefined || entry === undefined || !isSame(entry, frame)) {
    return refuse(dependencies, sender, "seq-used", nextOf(known));
  }
  await accept(dependencies, { frame, entry, in: { chat: known.chat, loaded: known.loaded } }, sender);
};

const isSame = ({ body }: Entry, { text }: Frame): boolean => body.kind === "message" && body.text === text;
