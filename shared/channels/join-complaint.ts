import { execute } from "../complaints/execute.ts";
import { followMerges } from "../complaints/follow-merges.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { Entry } from "../domain/entry.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { StoredChat } from "../storage/chat-store.ts";
import type { ComplaintStore, Loaded } from "../storage/complaint-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { isIn, type Message } from "./message.ts";
import { isStrangers } from "./open-conversation.ts";

/** `over`: nothing can be added any more, or there is nothing to add to. */
export type Said =
  | { outcome: "accepted" | "joined" | "duplicate"; loaded: Loaded; entry?: EntryId }
  | { outcome: "over" };

/** Merged again and again, each time between two looks. */
const MOST_LOOKS = 3;

/** A message joins the complaint that its conversation made, or the one in which that goes on. */
export const joinComplaint = async (
  { execution, postHints }: Pick<Dependencies, "execution" | "postHints">,
  reference: Reference,
  conversation: StoredChat,
  message: Message,
): Promise<Said> => {
  const command = commandOf(conversation, message);
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const found = await findEnd(execution.store, reference);
    if (found === undefined) return { outcome: "over" };
    const { end, passed } = found;
    if (passed.some((complaint) => isIn(complaint, message))) return { outcome: "duplicate", loaded: end };
    const done = await execute(execution, end.complaint.reference, command, message.by, { known: end });
    if (done.outcome !== "refused") {
      if (done.outcome === "changed") await postHints(done.hints);
      const { complaint, version } = done;
      const loaded = { complaint, version };
      if (done.outcome !== "changed") return { outcome: "duplicate", loaded };
      return { outcome: "joined", loaded, ...entryIn(done.entries) };
    }
    const { reason } = done.refusal;
    if (reason === "reopening-over" || reason === "unknown-complaint") return { outcome: "over" };
    if (reason !== "merged") throw new Error(`a message was refused: ${reason}`);
  }
  throw new Error("the complaint of a conversation was merged again and again");
};

/** Which of them holds the words. */
export const entryIn = (entries: readonly Entry[]): { entry?: EntryId } => {
  const entry = entries.find(({ body }) => body.kind === "message")?.id;
  return entry === undefined ? {} : { entry };
};

/** What came along with the first message isn't repeated with each. */
const commandOf = (conversation: StoredChat, message: Message) => {
  const { id, text, author, metadata } = message;
  const isNews = metadata !== undefined && JSON.stringify(metadata) !== JSON.stringify(conversation.metadata);
  return {
    kind: "add-message" as const,
    proof: "none" as const,
    text,
    ...(isNews ? { metadata } : {}),
    ...(author !== undefined && isStrangers(conversation, message) ? { thirdParty: { name: author } } : {}),
    id,
    digest: id,
  };
};

/**
 * Where a complaint goes on, and all that were passed on the way: a message may have come while it was still one of those.
 * `undefined` where it is erased.
 */
export const findEnd = async (
  { load }: Pick<ComplaintStore, "load">,
  reference: Reference,
): Promise<{ end: Loaded; passed: readonly Complaint[] } | undefined> => {
  const passed: Complaint[] = [];
  let isGone = false;
  const pass = async (next: Reference): Promise<Loaded | undefined> => {
    const found = await load(next);
    if (found === undefined) isGone = true;
    else passed.push(found.complaint);
    return found;
  };
  const end = await followMerges({ load: pass }, await pass(reference));
  if (end !== undefined) return { end, passed };
  if (isGone) return undefined;
  throw new Error("the complaint of a conversation is being merged");
};
