import type { ChatId, EntryId } from "./ids.ts";
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
  /** The entry of that answer. */
  answer?: EntryId;
  /** When the customer last wrote in it. */
  at: Instant;
  /**
   * The customer has written another way, or complained of it elsewhere too, so answers go by mail alone, for good: the chat may
   * be a stranger's, who gave the customer's address.
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

export const openChat = ({ chat, from }: Frames, now: Instant): Chat => ({
  id: chat,
  received: from - 1,
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
  const later = other.length > chat.length ? other : chat;
  const isElsewhere = chat.elsewhere ?? other.elsewhere;
  return { ...later, taken: Math.max(chat.taken, other.taken), ...(isElsewhere ? { elsewhere: true } : {}) };
};
