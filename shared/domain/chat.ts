import type { Complaint } from "./complaint.ts";
import type { Debt } from "./debt.ts";
import type { Entry } from "./entry.ts";
import type { ChatId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** The chat through which a complaint came in: what goes in and out of it is numbered, both ways, and nothing is there twice. */
export interface Chat {
  id: ChatId;
  /** The number of the client's last frame that is in. Only the one after it can be next. */
  received: number;
  /** How much it shows: each message of the customer's and each answer of ours is one more. */
  length: number;
  /** Which of those is our latest answer, and up to which of them the client said that it has them. 0 for none. */
  answered: number;
  taken: number;
  /** When the customer last wrote in it. */
  at: Instant;
  /**
   * The customer's last word came another way, so answers go there alone: the chat may be a stranger's, who gave the
   * customer's address.
   */
  elsewhere?: true;
}

/** Which frames of the client's a message stands for: itself, and those before it that said nothing. */
export interface Frames {
  chat: ChatId;
  from: number;
  to: number;
}

/** Lines of one conversation are one contact, as sentences of one mail are. */
const SITTING = 1_800_000;

export const openChat = ({ chat, from, to }: Frames, now: Instant): Chat => ({
  id: chat,
  received: Math.max(from - 1, to),
  length: 0,
  answered: 0,
  taken: 0,
  at: now,
});

export const isSameSitting = ({ at }: Chat, now: Instant): boolean => now - at < SITTING;

/**
 * Of two copies of one chat the one in which more was said, as after merges that went in a circle. Whatever is known of either
 * holds then. Of two chats the first stays.
 */
export const laterOf = (chat: Chat, other: Chat | undefined): Chat => {
  if (other?.id !== chat.id) return chat;
  const taken = Math.max(chat.taken, other.taken);
  if (other.length !== chat.length) return { ...(other.length > chat.length ? other : chat), taken };
  return { ...chat, taken, ...(other.elsewhere ? { elsewhere: true } : {}) };
};

/** Whether the customer reads in the chat what is said now. */
export const isHeardInChat = (complaint: Complaint): complaint is Complaint & { chat: Chat } =>
  complaint.chat !== undefined && complaint.chat.elsewhere === undefined;

/** Whether the customer has in the chat what this debt would mail. */
export const isReadInChat = ({ chat }: Pick<Complaint, "chat">, { task }: Pick<Debt, "task">): boolean =>
  chat !== undefined && task.kind === "mail" && task.place !== undefined && task.place <= chat.taken;

/** What a chat shows of one complaint's entries, in its order. */
export const shownInChat = (
  entries: readonly Entry[],
  chat: ChatId,
): (Entry & { chat: NonNullable<Entry["chat"]> })[] =>
  entries.flatMap((entry) => (entry.chat?.id === chat ? [{ ...entry, chat: entry.chat }] : []));
