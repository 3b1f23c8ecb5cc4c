import type { MailRecord } from "../domain/entry.ts";
import { boundedThread } from "./message-ids.ts";

/** By what a mail program knows where a mail belongs (RFC 5322, 3.6.4). */
export interface Thread {
  /** The Message-ID of the mail that this answers. What is no safe id is left out. */
  inReplyTo?: string;
  /** The thread so far, oldest first. */
  references: readonly string[];
}

/**
 * `answered`: the customer's latest mail, where there is one. `threadId`: ours, which comes last, and stays where it is once
 * the customer's program has given it back: put last again, it would make a later mail of ours the sister of an earlier one.
 */
export const threadOf = (answered: MailRecord | undefined, threadId: string): Thread => {
  const { messageId, references = [] } = answered ?? {};
  const before = messageId === undefined ? [...references] : [...references, messageId];
  return {
    ...(messageId === undefined ? {} : { inReplyTo: messageId }),
    references: boundedThread(before).includes(threadId)
      ? before
      : [...before.filter((id) => id !== threadId), threadId],
  };
};
