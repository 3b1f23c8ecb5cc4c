import { submit } from "../../shared/complaints/submit.ts";
import { laneOf } from "../../shared/domain/complaint.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { Dependencies } from "./dependencies.ts";
import { joinComplaint, type Said } from "./join-complaint.ts";
import type { Message } from "./message.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** The first message is the complaint. Where another one was faster, or its complaint isn't named yet, this one joins that. */
export const beginComplaint = async (
  dependencies: Dependencies,
  keyRing: KeyRing,
  { id: chat, person, about, metadata }: StoredChat,
  message: Message,
): Promise<Said> => {
  const { chats, execution, fronts, postHints, readSegment } = dependencies;
  const submission = {
    key: chat,
    digest: message.id,
    channel: "chat" as const,
    text: message.text,
    customer: { proof: "none" as const, ...person },
    about,
    ...(metadata === undefined ? {} : { metadata }),
    fronts: fronts.known(),
  };
  const submitted = await submit({ execution, keyRing, readSegment }, submission, CUSTOMER);
  if (submitted.outcome === "refused") {
    const { refusal } = submitted;
    if (refusal.reason !== "key-reused") throw new Error(`a chat's message was refused: ${refusal.reason}`);
    await chats.nameComplaint(chat, refusal.complaint);
    return joinComplaint(dependencies, refusal.complaint, message);
  }
  const { complaint, version } = submitted;
  const isNew = submitted.outcome === "changed";
  await Promise.all([
    chats.nameComplaint(chat, complaint.reference),
    ...(isNew ? [postHints(submitted.hints), fronts.look(laneOf(complaint))] : []),
  ]);
  return { outcome: isNew ? "accepted" : "duplicate", loaded: { complaint, version } };
};
