import { dropReservation, freeSlot, takeSlot } from "../../../shared/domain/agent.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { laneId, type Reference } from "../../../shared/domain/ids.ts";
import { agent } from "../complaints.ts";
import { ask, laneIn } from "./carry-out.ts";
import { slotName } from "./judges/judge-slots.ts";
import type { Colleague } from "./staff.ts";
import type { Year } from "./year.ts";

/** How often an agent's program dies between taking the slot and claiming. */
const DIES = 0.002;

/** The next complaint for an agent: what came back to them, then urgent, then standard, as the lane index has it. */
export const claimNext = (year: Year, colleague: Colleague): Reference | undefined => {
  const { id, office } = colleague;
  if (year.agent(id).slots.length >= year.policy.agentCap) verifySlots(year, colleague);
  for (const reservation of year.agent(id).reserved) {
    if (claim(year, colleague, reservation.reference)) return reservation.reference;
    year.agents.set(id, dropReservation(year.agent(id), reservation));
  }
  for (const urgent of [true, false]) {
    const first = firstOf(year, laneIn(year, laneId(office, urgent)));
    if (first !== undefined && claim(year, colleague, first)) return first;
  }
  return undefined;
};

/** The slot first, so that the cap holds whoever claims at once; then the complaint. */
const claim = (year: Year, { id }: Colleague, reference: Reference): boolean => {
  const known = year.complaints.get(reference);
  if (known?.stage.status !== "queued") return false;
  const slot = { reference, lease: known.leases + 1 };
  const taken = takeSlot(year.agent(id), slot, year.policy.agentCap);
  if (taken === undefined) return false;
  year.agents.set(id, taken);
  if (year.random.chance(DIES)) {
    year.ledger.leaked.add(slotName(id, slot));
    return false;
  }
  const claimed = ask(year, reference, { kind: "claim" }, agent(id));
  if (claimed.outcome === "changed") return true;
  year.agents.set(id, freeSlot(year.agent(id), slot));
  return false;
};

/** Whoever seems full is looked at: a slot without its complaint is what a dead program left. */
const verifySlots = (year: Year, { id }: Colleague): void => {
  for (const slot of year.agent(id).slots) {
    const stage = year.complaints.get(slot.reference)?.stage;
    const isHeld = stage?.status === "assigned" && stage.lease.agent === id && stage.lease.number === slot.lease;
    if (!isHeld) year.agents.set(id, freeSlot(year.agent(id), slot));
  }
};

const firstOf = (year: Year, waiting: ReadonlySet<Reference>): Reference | undefined => {
  let first: Complaint | undefined;
  for (const reference of waiting) {
    const complaint = year.complaints.get(reference);
    if (complaint !== undefined && (first === undefined || isBefore(complaint, first))) first = complaint;
  }
  return first?.reference;
};

const isBefore = (one: Complaint, other: Complaint): boolean => {
  const [ahead, otherAhead] = [one, other].map(({ stage }) => stage.status === "queued" && stage.ahead);
  return ahead === otherAhead ? one.waitingSince < other.waitingSince : ahead === true;
};
