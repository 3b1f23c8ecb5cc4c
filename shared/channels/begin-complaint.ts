import { submit } from "../complaints/submit.ts";
import type { Channel } from "../domain/channel.ts";
import { laneOf } from "../domain/complaint.ts";
import type { StoredChat } from "../storage/chat-store.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { Dependencies } from "./dependencies.ts";
import { entryIn, joinComplaint, type Said } from "./join-complaint.ts";
import type { Message } from "./message.ts";
import { isStrangers } from "./open-conversation.ts";

/** The first message is the complaint. Where another one was faster, or its complaint isn't named yet, this one joins that. */
export const beginComplaint = async (
  dependencies: Dependencies,
  keyRing: KeyRing,
  channel: Channel,
  conversation: StoredChat,
  message: Message,
): Promise<Said> => {
  const { chats, execution, fronts, postHints, readSegment } = dependencies;
  const { id, origin, person, about } = conversation;
  // Where they overtook the first one, what comes along at least says so.
  const { metadata } = isStrangers(conversation, message) ? message : conversation;
  const submission = {
    key: id,
    digest: message.id,
    channel,
    ...(origin === undefined ? {} : { origin }),
    text: message.text,
    customer: { proof: "none" as const, ...person },
    about,
    ...(metadata === undefined ? {} : { metadata }),
    fronts: fronts.known(),
  };
  const submitted = await submit({ execution, keyRing, readSegment }, submission, message.by);
  if (submitted.outcome === "refused") {
    const { refusal } = submitted;
    if (refusal.reason === "unknown-complaint") return { outcome: "over" };
    if (refusal.reason !== "key-reused") throw new Error(`a message was refused: ${refusal.reason}`);
    await chats.nameComplaint(id, refusal.complaint);
    return joinComplaint(dependencies, refusal.complaint, conversation, message);
  }
  const { complaint, version } = submitted;
  const isNew = submitted.outcome === "changed";
  await Promise.all([
    chats.nameComplaint(id, complaint.reference),
    ...(isNew ? [postHints(submitted.hints), fronts.look(laneOf(complaint))] : []),
  ]);
  const loaded = { complaint, version };
  return isNew ? { outcome: "accepted", loaded, ...entryIn(submitted.entries) } : { outcome: "duplicate", loaded };
};
