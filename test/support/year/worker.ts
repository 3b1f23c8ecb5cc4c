import { decline, unblockIf } from "../../../shared/domain/address/address.ts";
import { freeSlot, reserve } from "../../../shared/domain/agent.ts";
import type { Payment } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type Debt, isPayable } from "../../../shared/domain/debt.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { pursueMerge } from "../../../shared/domain/pursue-merge.ts";
import { pursueUnheard } from "../../../shared/domain/pursue-unheard.ts";
import { system } from "../complaints.ts";
import { addressOf, writeAddress } from "./addresses.ts";
import { ask, carryOut } from "./carry-out.ts";
import { sendMail } from "./mail-host.ts";
import { SECOND } from "./span.ts";
import type { Year } from "./year.ts";

/** How often a worker dies with the debts that it took, and how often it is slow to tell what it did. */
const DIES = 0.003;
const IS_SLOW = 0.1;
const MOST_ROUNDS = 3;

/** What `advance` does with one complaint: what is due, what is owed, what is to be written down; then what became of it. */
export const advance = (year: Year, reference: Reference): void => {
  const found = year.complaints.get(reference);
  if (found !== undefined) round(year, found, 1);
};

const round = (year: Year, found: Complaint, number: number): void => {
  const checkedAt = year.now;
  const { reference } = found;
  const worker = `worker-${year.newId()}`;
  const checked = ask(year, reference, { kind: "check", worker }, system);
  if (checked.outcome === "refused" || year.random.chance(DIES)) return;
  const { complaint } = checked;
  const taken = complaint.outbox.filter(({ lease }) => lease?.worker === worker);
  const events = isAcknowledging(taken) ? [] : complaint.events;
  const payments = taken.map((debt): Payment => ({ debt: debt.id, result: pay(year, complaint, debt) }));
  if (payments.length + events.length === 0) return;
  const settle = () => {
    const recorded = record(year, reference, events);
    const settled = ask(year, reference, { kind: "settle", payments, recorded }, system);
    if (settled.outcome === "refused") return;
    const more = settled.complaint.outbox.some((debt) => isPayable(debt, year.now));
    if (more && number < MOST_ROUNDS) return round(year, found, number + 1);
    if (!more && hasNews(found, settled.complaint)) record(year, reference, settled.complaint.events);
    if (!more) judgeNext(year, settled.complaint, checkedAt);
  };
  if (year.random.chance(IS_SLOW)) year.at(year.now + year.random.integer(1, 12 * SECOND), "event", settle, 0);
  else settle();
};

const isAcknowledging = (taken: readonly Debt[]): boolean =>
  taken.some(({ task }) => task.kind === "mail" && task.mail === "acknowledgement");

const hasNews = (found: Complaint, { events }: Complaint): boolean =>
  events.some(({ id }) => !found.events.some((known) => known.id === id));

const record = ({ ledger }: Year, reference: Reference, events: Complaint["events"]): string[] => {
  for (const event of events) ledger.events.set(`${reference} ${event.id}`, { ...event, reference });
  return events.map(({ id }) => id);
};

/** Whatever a check has brought up to date is due later, or at rest, which only what is closed may be. */
const judgeNext = ({ due, ledger }: Year, { reference, stage }: Complaint, checkedAt: number): void => {
  const next = due.get(reference);
  if (next === undefined ? stage.status !== "closed" : next <= checkedAt) {
    ledger.blame("check", `${reference}, ${stage.status}, is due at ${next} after a check at ${checkedAt}`);
  }
};

const pay = (year: Year, complaint: Complaint, debt: Debt): Payment["result"] => {
  const { id, task, since } = debt;
  const { reference, customer } = complaint;
  switch (task.kind) {
    case "mail":
      return sendMail(year, complaint, id, task);
    case "alert":
      year.ledger.alerts.push({ reference, alarm: task.alarm, at: year.now });
      break;
    case "free-slot":
      year.agents.set(task.agent, freeSlot(year.agent(task.agent), { reference, lease: task.lease }));
      break;
    case "reserve":
      year.agents.set(task.agent, reserve(year.agent(task.agent), reference, task.until));
      break;
    case "decline-address":
      if (customer.email !== undefined) {
        const until = year.now + year.policy.mail.declinedFor;
        writeAddress(year, decline(year.address(addressOf(customer.email)), until));
      }
      break;
    case "catch-up":
      break;
    case "unblock-address":
      if (customer.email !== undefined) {
        writeAddress(year, unblockIf(year.address(addressOf(customer.email)), { ...task, since }));
      }
      break;
    case "absorb":
    case "tell-unheard": {
      const steps =
        task.kind === "absorb"
          ? pursueMerge(complaint, { ...debt, task })
          : pursueUnheard(complaint, { ...debt, task });
      let step = steps.next();
      while (!step.done) {
        const { of, command } = step.value;
        const decision = carryOut(year, of, command, system);
        step = steps.next(decision.outcome === "refused" ? decision.refusal : undefined);
      }
      break;
    }
  }
  return { kind: "paid" };
};
