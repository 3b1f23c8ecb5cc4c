import type { Command, Refusal, SentMail } from "../command.ts";
import type { Complaint } from "../complaint.ts";
import type { MailKind } from "../debt.ts";
import type { Draft } from "../draft.ts";
import type { Instant } from "../time.ts";
import { becomeUndeliverable, returnUnheard } from "../unheard.ts";
import { remove } from "./settle.ts";

/**
 * A mail came back for good, or its recipient called it spam. Where it was our latest answer that came back nobody heard it,
 * and the complaint returns to its agent. Who calls something spam has it before them.
 */
export const noteUndelivered = (
  draft: Draft,
  { because, mail }: Extract<Command, { kind: "note-undelivered" }>,
): Refusal | undefined => {
  const which = mail === undefined ? {} : recognise(draft, mail);
  draft.tell({ kind: "mail-undelivered", because, ...which });
  draft.count({ kind: "undelivered", because });
  becomeUndeliverable(draft, because);
  if (because === "bounced" && isLatestAnswer(draft, mail)) returnUnheard(draft);
  return undefined;
};

/**
 * What isn't the end of an address. A mail that was rejected was sent to nobody, whatever we were told at first; one that came
 * back for now may have been read, since SES calls an "I'm on holiday" so as well.
 */
export const noteMail = (
  draft: Draft,
  { news, mail }: Extract<Command, { kind: "note-mail" }>,
): Refusal | undefined => {
  draft.tell({ kind: `mail-${news}`, ...recognise(draft, mail) });
  if (news === "rejected" && isLatestAnswer(draft, mail)) returnUnheard(draft);
  return undefined;
};

/**
 * It counts as if it had been said here, whose customer is the same. What was answered or resolved here since the merge is a later
 * word, and comes back by itself.
 */
export const noteUnheard = (
  draft: Draft,
  { at, because, entry }: Extract<Command, { kind: "note-unheard" }>,
): Refusal | undefined => {
  const { stage } = draft.complaint;
  if (stage.status === "closed" && stage.because === "merged") return { reason: "merged", into: stage.into };
  if (because !== undefined) becomeUndeliverable(draft, because);
  if (stage.status !== "resolved" && !isAnsweredSince(draft.complaint, at)) returnUnheard(draft, entry);
  return undefined;
};

/** It is the customer's turn by an answer: where a supervisor declined a resolution it is so without one. */
const isAnsweredSince = ({ stage, toldAt }: Complaint, at: Instant): boolean =>
  stage.status === "awaiting_customer" && stage.since > at && toldAt >= stage.since;

/** That something became of a mail says that it went out, in case nobody has said so yet. */
const recognise = (draft: Draft, { debt: id, messageId }: SentMail): { mail?: MailKind } => {
  const { outbox, facts } = draft.complaint;
  const debt = outbox.find((owed) => owed.id === id);
  if (debt?.task.kind === "mail") {
    remove(draft, debt, { kind: "paid", messageId });
    return { mail: debt.task.mail };
  }
  const sent = facts.find((fact) => fact.kind === "mail-sent" && fact.messageId === messageId);
  return sent?.kind === "mail-sent" ? { mail: sent.mail } : {};
};

const isLatestAnswer = (draft: Draft, mail: SentMail | undefined): boolean =>
  mail !== undefined && draft.complaint.lastAnswer === mail.debt;
