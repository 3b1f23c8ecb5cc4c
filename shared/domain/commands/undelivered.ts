import type { Command, Refusal, SentMail } from "../command.ts";
import type { MailKind } from "../debt.ts";
import type { Draft } from "../draft.ts";
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
