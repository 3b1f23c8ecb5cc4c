import type { Absence } from "../agent-actor.ts";
import { byDay, canWait } from "../clockwork/waiting.ts";
import type { Announced, Command, Payment, Refusal } from "../command.ts";
import type { Undeliverable } from "../complaint.ts";
import type { Debt, MailKind } from "../debt.ts";
import { pauseAfter } from "../debt.ts";
import type { Draft } from "../draft.ts";
import { isPersonal } from "../mail-kind.ts";
import { isOfThisTurn } from "../overtaken.ts";
import { routeByLanguage } from "../route-by-language.ts";
import type { Instant } from "../time.ts";
import { becomeUndeliverable, returnUnheard } from "../unheard.ts";
import { endReservation } from "./end-reservation.ts";
import { noteAnswer } from "./note-answer.ts";

/**
 * Records how paying went. A payment counts whoever reports it and however late: what was sent was sent. A failure only
 * sets the next try, never before the lease is over: it may come from a worker who was late, while another one is paying.
 * Its reason is told once, not at each try.
 */
export const settle = (
  draft: Draft,
  { payments, recorded = [], announced }: Extract<Command, { kind: "settle" }>,
): Refusal | undefined => {
  forget(draft, recorded);
  if (announced !== undefined) forgetAnnounced(draft, announced);
  for (const payment of payments) {
    learn(draft, payment);
    const debt = draft.complaint.outbox.find(({ id }) => id === payment.debt);
    if (debt === undefined) continue;
    if (payment.result.kind === "postponed")
      putOff(draft, debt, payment.result.until, isToldBefore(debt, payment.result));
    else if (payment.result.kind === "failed") postpone(draft, debt, payment.result.reason);
    else if (payment.result.kind === "not-kept") letGo(draft, debt, payment.result.because);
    else remove(draft, debt, payment.result);
  }
  return undefined;
};

/**
 * What is written down for the figures is done with. A changed answer stays for as long as some worker may still be writing,
 * or reporting, what it was before; whoever comes next writes it again.
 */
const forget = (draft: Draft, recorded: readonly string[]): void => {
  const { now, policy } = draft.context;
  const { events } = draft.complaint;
  const left = events.filter(
    ({ id, changedAt }) => !recorded.includes(id) || (changedAt !== undefined && now < changedAt + policy.debt.lease),
  );
  if (left.length < events.length) draft.set({ events: left });
};

const forgetAnnounced = (draft: Draft, { upTo, nowhere }: Announced): void => {
  const { announcements } = draft.complaint;
  const left = announcements.filter(({ sequence }) => sequence > upTo);
  if (left.length < announcements.length) draft.set({ announcements: left });
  for (const entry of nowhere) noteAnswer(draft, { entry, outcome: "nowhere" });
};

const postpone = (draft: Draft, debt: Debt, reason: string): void => {
  const { now, policy } = draft.context;
  const attempts = debt.attempts + 1;
  const { lease, ...rest } = debt;
  const earliest = Math.max(now + pauseAfter(debt, now, policy), lease?.until ?? now);
  const notBefore = inTheDay(draft, debt, earliest);
  const later: Debt = { ...rest, attempts, notBefore };
  draft.set({ outbox: draft.complaint.outbox.map((other) => (other.id === debt.id ? later : other)) });
  if (attempts === 1 && debt.task.kind === "mail") draft.tell({ kind: "mail-failed", mail: debt.task.mail, reason });
};

/** A stop of all automatic mail is asked about every quarter of an hour, by each mail that waits for its end. */
const isToldBefore = (debt: Debt, { because }: Extract<Payment["result"], { kind: "postponed" }>): boolean =>
  because === "mail-stopped" && debt.madeAt !== undefined;

/** An outage that ends at night wakes nobody: what can wait is tried again by day. */
const inTheDay = ({ complaint, context }: Draft, { task }: Debt, earliest: Instant): Instant =>
  task.kind === "mail" && canWait(task.mail) ? byDay(complaint, earliest, 0, context.policy) : earliest;

/**
 * What the customer asked for stays what counts: a guess only fills a gap. It is learnt even where SES was faster to say that
 * the mail is off, and so settled its debt.
 */
const learn = (draft: Draft, { detectedLanguage }: Payment): void => {
  const { customer } = draft.complaint;
  if (detectedLanguage === undefined || customer.detectedLanguage !== undefined) return;
  draft.set({ customer: { ...customer, detectedLanguage } });
  routeByLanguage(draft, detectedLanguage);
};

/** As if it were owed from then on: it isn't late before. `quietly`: what puts it off is known, and would be told again and again. */
export const putOff = (draft: Draft, { lease, ...debt }: Debt, earliest: Instant, quietly = false): void => {
  const { task, since, madeAt = since } = debt;
  const until = inTheDay(draft, debt, earliest);
  const notBefore = Math.max(until, lease?.until ?? until);
  const later: Debt = { ...debt, since: until, madeAt, attempts: 0, notBefore };
  draft.set({ outbox: draft.complaint.outbox.map((other) => (other.id === debt.id ? later : other)) });
  if (task.kind === "mail" && !quietly) draft.tell({ kind: "mail-postponed", mail: task.mail, until });
};

/** Takes a paid or withheld debt out of the outbox, and puts on record what became of a mail. */
export const remove = (
  draft: Draft,
  debt: Debt,
  result: Extract<Payment["result"], { kind: "paid" | "withheld" }>,
): void => {
  draft.set({ outbox: draft.complaint.outbox.filter(({ id }) => id !== debt.id) });
  if (debt.task.kind !== "mail") return;
  const { mail, entry } = debt.task;
  const whose = entry === undefined ? {} : { entry };
  const at = draft.context.now;
  if (result.kind === "withheld") {
    draft.tell({ kind: "mail-withheld", mail, reason: result.reason, ...whose });
    if (mail === "acknowledgement" && draft.complaint.acknowledgement.state !== "sent") {
      draft.set({ acknowledgement: { state: "withheld", at, reason: result.reason } });
      draft.count({ kind: "acknowledgement-withheld", reason: result.reason });
    }
    if (result.reason === "bounced" || result.reason === "complained") learnUndeliverable(draft, debt, result.reason);
    return;
  }
  const messageId = result.messageId ?? "";
  draft.tell({ kind: "mail-sent", mail, messageId, ...whose });
  if (isPersonal(mail)) draft.set({ lastAnswer: debt.id });
  if (mail === "acknowledgement" && draft.complaint.acknowledgement.state !== "sent") {
    draft.set({ acknowledgement: { state: "sent", at } });
    draft.count({ kind: "acknowledged", took: at - draft.complaint.receivedAt });
  }
  if (isOfThisTurn(draft.complaint, debt)) startWaiting(draft, mail);
};

/** Nothing more is owed to an agent who isn't there, and the complaint waits for them no longer. */
const letGo = (draft: Draft, debt: Debt, because: Absence): void => {
  remove(draft, debt, { kind: "paid" });
  if (debt.task.kind === "reserve") endReservation(draft, { ...debt.task, because });
};

/** Another complaint's mail came back before this one's could go out. */
const learnUndeliverable = (draft: Draft, { task, ...debt }: Debt, because: Undeliverable["because"]): void => {
  becomeUndeliverable(draft, because);
  const { complaint } = draft;
  const isAnswer = task.kind === "mail" && isPersonal(task.mail);
  const isLatest = complaint.stage.status === "closed" || isOfThisTurn(complaint, { task, ...debt });
  if (isAnswer && isLatest) returnUnheard(draft);
};

/** The customer's time begins when the mail is off, so that an outage takes none of it away. */
const startWaiting = (draft: Draft, mail: MailKind): void => {
  const { stage } = draft.complaint;
  const { now } = draft.context;
  if (stage.status === "awaiting_customer" && stage.warnedAt === undefined && mail === "reminder") {
    draft.set({ stage: { ...stage, remindedAt: now } });
  } else if (stage.status === "awaiting_customer" && mail === "closing-warning") {
    draft.set({ stage: { ...stage, warnedAt: now } });
  } else if (stage.status === "resolved" && stage.remindedAt === undefined && mail === "follow-up") {
    draft.set({ stage: { ...stage, askedAt: now } });
  } else if (stage.status === "resolved" && mail === "follow-up-reminder") {
    draft.set({ stage: { ...stage, remindedAt: now } });
  }
};
