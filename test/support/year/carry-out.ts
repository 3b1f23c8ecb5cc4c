import type { Actor, Command } from "../../../shared/domain/command.ts";
import { type Complaint, laneOf, waitsInLane } from "../../../shared/domain/complaint.ts";
import type { Hint } from "../../../shared/domain/debt.ts";
import { decide } from "../../../shared/domain/decide.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { commandId, type LaneId, type Reference, writeId } from "../../../shared/domain/ids.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import type { Request } from "../complaints.ts";
import { remember } from "./remember.ts";
import { SECOND } from "./span.ts";
import { wakeAt } from "./sweep.ts";
import type { Year } from "./year.ts";

/** How often a kick never arrives, and how often twice. */
const LOST = 0.05;
const TWICE = 0.05;

export const commandOf = (year: Year, request: Request): Command =>
  ({ id: commandId(`command-${year.newId()}`), digest: "", ...request }) as Command;

/** One command, as the pipeline carries it out: decided, written, and its hints sent. */
export const carryOut = (year: Year, reference: Reference, command: Command, by: Actor): Decision => {
  const before = year.complaints.get(reference);
  const context = { now: year.now, policy: year.policy, actor: by, writeId: writeId(`write-${year.newId()}`) };
  const decision = decide(before, command, context);
  if (decision.outcome !== "changed") return decision;
  store(year, before, decision.complaint);
  remember(year, { before, decision, command });
  year.onWrite(before, decision.complaint);
  for (const hint of decision.hints) post(year, hint);
  return decision;
};

export const ask = (year: Year, reference: Reference, request: Request, by: Actor): Decision =>
  carryOut(year, reference, commandOf(year, request), by);

const store = (year: Year, before: Complaint | undefined, after: Complaint): void => {
  const { reference } = after;
  year.complaints.set(reference, after);
  if (before !== undefined) laneIn(year, laneOf(before)).delete(reference);
  if (waitsInLane(after)) laneIn(year, laneOf(after)).add(reference);
  wakeAt(year, reference, nextCheck(after, year.policy));
};

export const laneIn = (year: Year, lane: LaneId): Set<Reference> => {
  const waiting = year.lanes.get(lane) ?? new Set();
  year.lanes.set(lane, waiting);
  return waiting;
};

const post = (year: Year, hint: Hint): void => {
  if (hint.kind !== "kick" || year.random.chance(LOST)) return;
  const kick = () => year.check(hint.reference);
  year.after(year.random.integer(0, 3 * SECOND), "kick", kick);
  if (year.random.chance(TWICE)) year.after(year.random.integer(0, 9 * SECOND), "kick", kick);
};
