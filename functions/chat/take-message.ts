import type { ClientFrame } from "../../shared/chat/client-frames.ts";
import { loadConversation } from "../../shared/chat/conversation.ts";
import { placeInLine } from "../../shared/chat/place-in-line.ts";
import { languageOf, lastingFrame, statusFrame } from "../../shared/chat/say-frames.ts";
import { type ErrorFrame, errorFrame } from "../../shared/chat/server-frames.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { Frame } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { HELD_FOR } from "./held-for.ts";
import { type InChat, lookInChat, nextOf } from "./look-in-chat.ts";
import { noteReceived } from "./received.ts";
import { sayInTurn } from "./say-in-turn.ts";
import type { Sender } from "./sender.ts";
import type { Said } from "./turn.ts";

/** So many frames wait at most for one before them. */
const MOST_AHEAD = 200;

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
  const { chats, connections } = dependencies;
  const known = await lookInChat(dependencies, chat);
  if (known === undefined)
    return void (await connections.post(sender.connection, errorFrame("hello-first", sender.about)));
  const refuse = (code: ErrorFrame["code"], next?: number) =>
    connections.post(sender.connection, errorFrame(code, { ...sender.about, ...(next === undefined ? {} : { next }) }));
  const next = nextOf(known);
  if (isElsewhere(known)) return void (await refuse("chat-over"));
  const frame: Frame = { seq, text, ...(id === undefined ? {} : { id }) };
  if (seq < next) return answerAgain(dependencies, known, frame, sender);
  if (seq >= next + MOST_AHEAD) return void (await refuse("too-far-ahead", next));
  if (seq > next) await chats.hold(chat, frame, dependencies.execution.now() + HELD_FOR);
  const { said, missing, refused } = await sayInTurn(dependencies, chat, {
    sourceIp: sender.sourceIp,
    ...(seq === next ? { first: frame, known } : {}),
  });
  for (const one of said) await accept(dependencies, one, sender);
  if (refused !== undefined) return void (await refuse(refused));
  if (missing !== undefined) {
    await connections.post(sender.connection, { type: "status", seq: said.at(-1)?.entry.chat?.place ?? 0, missing });
  }
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

/** It came before: the same answer again. Other words under a number that is taken would be lost without a word. */
const answerAgain = async (dependencies: Dependencies, known: InChat, frame: Frame, sender: Sender): Promise<void> => {
  const { connections, execution } = dependencies;
  const { reference, id } = known.chat;
  const conversation = reference && (await loadConversation(execution.store, reference, id));
  const entry = conversation?.shown.find(({ chat }) => chat.of === frame.seq);
  if (conversation === undefined || known.loaded === undefined || entry === undefined || !isSame(entry, frame)) {
    await connections.post(sender.connection, errorFrame("seq-used", { ...sender.about, next: nextOf(known) }));
    return;
  }
  await accept(dependencies, { frame, entry, in: { chat: known.chat, loaded: known.loaded } }, sender);
};

/** It was merged into one with a chat of its own. */
const isElsewhere = ({ chat, loaded }: InChat): boolean =>
  loaded !== undefined && loaded.complaint.chat?.id !== chat.id;

const isSame = ({ body }: Entry, { text }: Frame): boolean => body.kind === "message" && body.text === text;
