import { mergedInto } from "../complaints/follow-merges.ts";
import { isReopenable } from "../domain/commands/add-message.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { Entry } from "../domain/entry.ts";
import type { ChatId, Reference } from "../domain/ids.ts";
import { shownInChat } from "../domain/in-chat.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { ComplaintStore } from "../storage/complaint-store.ts";

/** What a chat shows, in its order, and the complaint in which it goes on. */
export interface Conversation {
  complaint: Complaint;
  shown: ReturnType<typeof shownInChat>;
}

/** More than any chain of merges has. */
const MOST_MERGES = 20;

/** `reference`: the complaint that the chat began. `undefined` where there is none, or two are being merged into each other. */
export const loadConversation = async (
  store: Pick<ComplaintStore, "loadTimeline">,
  reference: Reference,
  chat: ChatId,
): Promise<Conversation | undefined> => {
  const entries: Entry[] = [];
  let next: Reference | undefined = reference;
  for (let merges = 0; merges < MOST_MERGES && next !== undefined; merges += 1) {
    const found = await store.loadTimeline(next);
    if (found === undefined) return undefined;
    entries.push(...found.entries);
    next = mergedInto(found.complaint);
    if (next !== undefined) continue;
    const shown = shownInChat(entries, chat).toSorted((one, other) => one.chat.place - other.chat.place);
    return { complaint: found.complaint, shown };
  }
  return undefined;
};

/** Whether the customer can't say anything there any more. */
export const isOver = (complaint: Complaint, chat: ChatId, now: Instant, policy: Policy): boolean =>
  isAnothers(complaint, chat) || !isReopenable(complaint, now, policy);

/**
 * Whether it was merged into one with a chat of its own. Throws while it is being merged, as nobody can tell: the other one hasn't
 * got its chat yet.
 */
export const isAnothers = (complaint: Complaint, chat: ChatId): boolean => {
  if (complaint.chat === undefined) throw new Error("its complaint is being merged");
  return complaint.chat.id !== chat;
};
