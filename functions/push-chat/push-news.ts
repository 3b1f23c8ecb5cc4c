import type { Connections } from "../../shared/chat/connections.ts";
import { isOver, loadConversation } from "../../shared/chat/conversation.ts";
import { placeInLine } from "../../shared/chat/place-in-line.ts";
import { languageOf, lastingFrame, statusFrame } from "../../shared/chat/say-frames.ts";
import type { ServerFrame } from "../../shared/chat/server-frames.ts";
import { takeInChat } from "../../shared/chat/take-in-chat.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { followMerges } from "../../shared/complaints/follow-merges.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Push } from "../../shared/queue/messages.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { ChatStore, StoredChat } from "../../shared/storage/chat-store.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";

export interface Dependencies {
  execution: Execution;
  chats: ChatStore;
  connections: Connections;
  settings: Settings;
  textsFor: TextsFor;
}

/**
 * What the customer hasn't taken yet, to where their chat is open. If it isn't, or isn't any more, nothing is lost: they get it
 * by coming back, or by mail.
 */
export const pushNews = async (dependencies: Dependencies, { complaint: reference, typing }: Push): Promise<void> => {
  const { execution, chats } = dependencies;
  const known = await followMerges(execution.store, await execution.store.load(reference));
  const named = known?.complaint.chat;
  if (known === undefined || named === undefined) return;
  const chat = await chats.load(named.id);
  if (chat?.connection === undefined) return;
  const open = { ...chat, connection: chat.connection };
  if (typing === true) {
    await postAll(dependencies, open, [{ type: "status", seq: named.length, typing }]);
    return;
  }
  const frames = await newsOf(dependencies, known.complaint, chat);
  const latest = frames.findLast(({ type }) => type === "message");
  const posted = await postAll(dependencies, open, frames);
  if (!posted || latest === undefined || chat.confirms === true || chat.reference === undefined) return;
  // What follows from it can wait for the next check.
  await takeInChat({ execution, postHints: async () => {} }, chat.reference, chat.id, latest.seq);
};

const newsOf = async (
  { execution, settings, textsFor }: Dependencies,
  complaint: Complaint,
  { id, reference }: StoredChat,
): Promise<ServerFrame[]> => {
  const { store, policy } = execution;
  const now = execution.now();
  const taken = complaint.chat?.taken ?? 0;
  const hasAnswers = (complaint.chat?.answered ?? 0) > taken;
  const conversation = hasAnswers && reference ? await loadConversation(store, reference, id) : undefined;
  const texts = await textsFor(languageOf(complaint.customer, settings));
  const answers = (conversation?.shown ?? []).flatMap((entry) => {
    if (entry.chat.place <= taken || entry.author.kind === "customer") return [];
    return lastingFrame(entry, { reference: reference ?? complaint.reference, complaint, texts, settings }) ?? [];
  });
  const ahead = await placeInLine(store, complaint, { now, policy });
  const over = isOver(complaint, id, now, policy);
  return [...answers, statusFrame(complaint, id, { now, policy, ahead, over })];
};

const postAll = async (
  { chats, connections }: Dependencies,
  { id, connection }: StoredChat & { connection: string },
  frames: readonly ServerFrame[],
): Promise<boolean> => {
  for (const frame of frames) {
    const outcome = await connections.post(connection, frame);
    if (outcome === "posted") continue;
    if (outcome === "gone") await Promise.all([chats.detach(id, connection), chats.disconnect(connection)]);
    return false;
  }
  return true;
};
