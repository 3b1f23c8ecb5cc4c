import type { Command } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { Office } from "./company.ts";
import { countDeeds } from "./count-deeds.ts";
import type { Ledger, Life } from "./ledger.ts";
import type { Year } from "./year.ts";

export interface Write {
  before: Complaint | undefined;
  decision: Extract<Decision, { outcome: "changed" }>;
  command: Command;
}

const STILL = Number.POSITIVE_INFINITY;

/** Takes down what one write did, from the command and the status alone: the core's own clocks and counters are not read. */
export const remember = (year: Year, { before, decision, command }: Write): void => {
  const { ledger, now } = year;
  const { complaint: after, told } = decision;
  const life = ledger.lives.get(after.reference) ?? born(ledger, after, now);
  life.facts.push(...told);
  ledger.writes += 1;
  rememberTurn(life, after, now);
  const unheard = told.some(({ kind }) => kind === "answer-unheard");
  rememberWord(ledger, life, { before, after, command, unheard, now });
  rememberMails(ledger, life, { before, decision, command }, now);
  countDeeds(ledger, life, { before, decision, command }, now);
};

const born = (ledger: Ledger, { reference, urgent }: Complaint, now: number): Life => {
  const life: Life = {
    reference,
    receivedAt: now,
    ours: [],
    owed: [],
    urgentOnArrival: urgent,
    resolutions: 0,
    answers: new Map(),
    words: [],
    closings: [],
    facts: [],
    sent: [],
  };
  ledger.lives.set(reference, life);
  return life;
};

/** Whose word is missing is a supervisor's, though the customer may still write. */
export const isForSupervisor = ({ stage }: Complaint): boolean => "approval" in stage && stage.approval !== undefined;

const isOurTurn = (complaint: Complaint): boolean =>
  complaint.stage.status === "queued" || complaint.stage.status === "assigned" || isForSupervisor(complaint);

const rememberTurn = ({ ours }: Life, after: Complaint, now: number): void => {
  const last = ours.at(-1);
  const lasts = last?.to === STILL;
  if (isOurTurn(after) && !lasts) ours.push({ from: now, to: STILL });
  if (!isOurTurn(after) && lasts && last !== undefined) last.to = now;
};

interface Change {
  before: Complaint | undefined;
  after: Complaint;
  command: Command;
  /** An answer came back. */
  unheard: boolean;
  now: number;
}

/**
 * A word is owed once the customer wrote, it waits in a lane again, or a supervisor is asked; until we answer, it is over, or the
 * supervisor's no leaves it to the customer.
 */
const rememberWord = (ledger: Ledger, life: Life, { before, after, command, unheard, now }: Change): void => {
  const last = life.owed.at(-1);
  const lasts = last?.to === STILL;
  const resolves = after.stage.status === "resolved" || (after.stage.status === "closed" && command.kind !== "close");
  const isHeard = after.customer.undeliverable === undefined;
  const answered =
    (command.kind === "reply" && isHeard) || (resolves && (command.kind === "resolve" || command.kind === "approve"));
  if (answered) life.words.push(now);
  const isAsked = before?.stage.status === "awaiting_customer";
  if (lasts && command.kind === "add-message" && !isAsked) ledger.did("repeat-contact");
  if (lasts && last !== undefined && command.kind === "absorb") {
    bring(last, command, now);
    return;
  }
  if (lasts && last !== undefined) {
    const takenBack = command.kind === "decline" && after.stage.status === "awaiting_customer";
    if (answered || takenBack || after.stage.status === "closed") last.to = now;
    else if (after.team !== before?.team) last.moved = true;
    return;
  }
  const waitsAgain = after.stage.status === "queued" && before?.stage.status !== "queued";
  const approval = isForSupervisor(after) && command.kind === "resolve";
  const isMerged = command.kind === "absorb" && command.carried.turn === "ours";
  const isWritten = command.kind === "add-message" || unheard || isMerged;
  if (answered || !(waitsAgain || approval || (isWritten && isOurTurn(after)))) return;
  const first = life.words.length === 0;
  const office = after.team as Office;
  const word = { from: now, to: STILL, urgent: after.urgent, first, office, moved: false };
  life.owed.push(word);
  if (command.kind === "absorb") bring(word, command, now);
};

/** What was owed in a complaint that is merged into this one is due no later here. */
const bring = (word: Life["owed"][number], { carried }: Extract<Command, { kind: "absorb" }>, now: number): void => {
  const at = Math.min(word.by?.at ?? STILL, carried.owed?.by ?? STILL);
  if (at < STILL && at !== word.by?.at) word.by = { at, since: now };
};

/** A mail that leaves the outbox was sent, or there is a reason on record. */
const rememberMails = (ledger: Ledger, life: Life, { before, decision }: Write, now: number): void => {
  const { complaint, told } = decision;
  const { reference } = complaint;
  for (const { id, task } of complaint.outbox) {
    const key = `${reference} ${id}`;
    if (task.kind === "mail" && !ledger.debts.has(key)) ledger.debts.set(key, { reference, mail: task.mail, at: now });
  }
  const withheld = told.filter((fact) => fact.kind === "mail-withheld").map(({ mail }) => mail);
  for (const { id, task } of before?.outbox ?? []) {
    if (task.kind !== "mail" || complaint.outbox.some((debt) => debt.id === id)) continue;
    const debt = ledger.debts.get(`${reference} ${id}`);
    if (debt === undefined) continue;
    if (life.sent.some((sent) => sent.debt === id)) debt.outcome = "sent";
    else if (withheld.includes(task.mail)) debt.outcome = "withheld";
    else ledger.blame("books", `${reference}: the ${task.mail} ${id} went nowhere`);
  }
};
