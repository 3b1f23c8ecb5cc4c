import { neverMailed } from "../address/judge-mail.ts";
import { mailAnswer } from "../answer.ts";
import { type Chat, type Frames, isSameSitting } from "../chat.ts";
import { segmentOf } from "../clocks/segment.ts";
import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import type { Author, MessageBody } from "../entry.ts";
import { isReadInChat } from "../in-chat.ts";
import { remove } from "./settle.ts";

/** Whether these frames are the next ones; `in` where they came before. */
export const placeOf = (chat: Chat | undefined, { chat: id, from, to }: Frames): "next" | "in" | Refusal => {
  if (chat?.id !== id) return { reason: "another-chat" };
  if (to <= chat.received) return "in";
  return from <= chat.received + 1 ? "next" : { reason: "out-of-order", next: chat.received + 1 };
};

/** The customer's words, in the chat that they wrote them in. */
export const sayFromChat = (draft: Draft, author: Author, body: MessageBody, { to }: Frames): void => {
  const { chat } = draft.complaint;
  if (chat === undefined) throw new Error("there is no chat to say it in");
  const place = chat.length + 1;
  draft.set({ chat: { ...chat, received: to, length: place, at: draft.context.now } });
  draft.say(author, body, { id: chat.id, place, of: to });
};

/** Whether the customer only goes on with what they were saying. */
export const goesOn = ({ complaint, context }: Draft, frames: Frames | undefined): boolean =>
  frames !== undefined && complaint.chat !== undefined && isSameSitting(complaint.chat, context.now);

/**
 * What they have in the chat needn't be mailed any more, unless that is being done. What they have of their own words is no
 * news, so only our first and later ones are written down.
 */
export const takeInChat = (
  draft: Draft,
  { chat: id, upTo }: Extract<Command, { kind: "take-in-chat" }>,
): Refusal | undefined => {
  const { chat, acknowledgement, receivedAt } = draft.complaint;
  if (chat?.id !== id) return { reason: "another-chat" };
  const taken = Math.min(upTo, chat.length);
  const { now } = draft.context;
  const isFirst = acknowledgement.state === "due" && taken > 0;
  const isNews = taken > chat.taken && chat.answered > chat.taken;
  if (!isFirst && !isNews) return undefined;
  draft.set({ chat: { ...chat, taken: Math.max(taken, chat.taken) } });
  if (isFirst) {
    draft.set({ acknowledgement: { state: "sent", at: now } });
    draft.tell({ kind: "acknowledged-in-chat" });
    draft.count({ kind: "acknowledged", took: now - receivedAt });
  }
  for (const debt of draft.complaint.outbox) {
    if (debt.lease === undefined && isReadInChat(draft.complaint, debt)) {
      remove(draft, debt, { kind: "withheld", reason: "read-in-chat" });
    }
  }
  return undefined;
};

/**
 * Whoever complained without an address can now be mailed, and is known among the customers by it. The first one stands: it is
 * as unproven as a second, and each could be another stranger's.
 */
export const giveAddress = (
  draft: Draft,
  { email, name, customer: id }: Extract<Command, { kind: "give-address" }>,
): Refusal | undefined => {
  const { policy } = draft.context;
  const { customer, customersBefore = [] } = draft.complaint;
  if (customer.email === email) return undefined;
  if (customer.email !== undefined) return { reason: "address-known" };
  const known = { ...customer, id, email, ...(name === undefined || customer.name !== undefined ? {} : { name }) };
  draft.set({
    customer: { ...known, ...segmentOf(known, policy) },
    ...(id === customer.id ? {} : { customersBefore: [...customersBefore, customer.id] }),
  });
  const reason = neverMailed({ email, mail: "acknowledgement", proof: known.proof, caution: known.caution }, policy);
  if (reason === undefined) draft.owe({ kind: "mail", mail: "acknowledgement" });
  else draft.tell({ kind: "mail-withheld", mail: "acknowledgement", reason });
  mailUnread(draft);
  return undefined;
};

/** Our latest answer, which they hadn't taken when they left the address. */
const mailUnread = (draft: Draft): void => {
  const { chat, resolution } = draft.complaint;
  if (chat?.answer === undefined || chat.answered <= chat.taken) return;
  const mail = resolution?.entry === chat.answer ? "resolution" : "reply";
  mailAnswer(draft, mail, chat.answer);
};
