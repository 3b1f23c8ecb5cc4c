import { decline } from "../../../shared/domain/address/address.ts";
import { freeSlot, reserve } from "../../../shared/domain/agent.ts";
import type { Payment } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type Debt, isPayable } from "../../../shared/domain/debt.ts";
import { commandId, type Reference } from "../../../shared/domain/ids.ts";
import { system } from "../complaints.ts";
import { writeAddress } from "./address-worker.ts";
import { ask, carryOut } from "./carry-out.ts";
import { addressOf, sendMail } from "./mail-host.ts";
import { SECOND } from "./span.ts";
import type { Year } from "./year.ts";

/** How often a worker dies with the debts that it took, and how often it is slow to tell what it did. */
const DIES = 0.003;
const IS_SLOW = 0.03;

/** What `advance` does with one complaint: what is due, what is owed, what is to be written down; then what became of it. */
export const advance = (year: Year, reference: Reference, rounds = 3): void => {
  const worker = `worker-${year.newId()}`;
  const checked = ask(year, reference, { kind: "check", worker }, system);
  if (checked.outcome === "refused") return;
  const { complaint } = checked;
  const taken = complaint.outbox.filter(({ lease }) => lease?.worker === worker);
  if (taken.length + complaint.events.length === 0) return;
  if (year.random.chance(DIES)) return;
  const payments = taken.map((debt): Payment => ({ debt: debt.id, result: pay(year, complaint, debt) }));
  for (const event of complaint.events) year.ledger.events.set(`${reference} ${event.id}`, { ...event, reference });
  const recorded = complaint.events.map(({ id }) => id);
  const settle = () => {
    const settled = ask(year, reference, { kind: "settle", payments, recorded }, system);
    if (settled.outcome === "refused") return;
    const more = settled.complaint.outbox.some((debt) => isPayable(debt, year.now));
    if (more && rounds > 1) advance(year, reference, rounds - 1);
  };
  if (year.random.chance(IS_SLOW)) year.at(year.now + year.random.integer(1, 12 * SECOND), "event", settle, 0);
  else settle();
};

const pay = (year: Year, complaint: Complaint, { id, task }: Debt): Payment["result"] => {
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
    case "absorb": {
      const id = commandId(`absorb-${reference}`);
      carryOut(year, task.into, { kind: "absorb", from: reference, id, digest: "" }, system);
      break;
    }
  }
  return { kind: "paid" };
};
