import { addOpen, openBetween } from "../calendar/calendar.ts";
import type { Complaint } from "../complaint.ts";
import type { Policy } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";
import { isOurTurn } from "../turn.ts";
import { calendarOf, targetOf } from "./targets.ts";

/**
 * The operational deadlines, derived each time from what happened and from what the calendar and the targets are now.
 * Nothing of them is stored, so a pause or a change of either can't leave a wrong one behind.
 */

/** By when we owe the customer a word; `NEVER` while it is their turn, or nobody's. */
export const responseDue = (complaint: Complaint, policy: Policy): Instant => responseAfter(complaint, policy, 1);

/** When that word is at risk of being late. */
export const responseAtRisk = (complaint: Complaint, policy: Policy): Instant =>
  responseAfter(complaint, policy, policy.atRiskAfter);

const responseAfter = (complaint: Complaint, policy: Policy, share: number): Instant => {
  const { owed, firstResponseAt } = complaint;
  if (owed === undefined) return NEVER;
  const target = firstResponseAt === undefined ? "firstResponse" : "nextResponse";
  const millis = targetOf({ ...complaint, urgent: owed.urgent }, target, policy);
  const by = owed.by === undefined ? NEVER : owed.since + Math.round((owed.by - owed.since) * share);
  return Math.min(by, addOpen(calendarOf(complaint, policy), owed.since, Math.round(millis * share)));
};

/** By when it is to be resolved; `NEVER` while it is the customer's turn, and when it is done. */
export const resolutionDue = (complaint: Complaint, policy: Policy): Instant => {
  const { stage, receivedAt, pauses } = complaint;
  if (!isOurTurn(stage)) return NEVER;
  const calendar = calendarOf(complaint, policy);
  let left = targetOf({ ...complaint, urgent: complaint.urgentOnArrival }, "resolution", policy);
  let since = receivedAt;
  for (const { from, to } of pauses) {
    const open = openBetween(calendar, since, from);
    if (open >= left) break;
    left -= open;
    since = Math.max(since, to);
  }
  return addOpen(calendar, since, left);
};

/** A promise is about to break when so much of its time is left, and no more than this. */
const NEAR = 1 / 8;
const NEAR_AT_MOST = 3_600_000;

/** When the customer should hear from us before having to ask: `late` that it takes longer than we said. */
export const updateDue = (complaint: Complaint, policy: Policy): { at: Instant; late: boolean } => {
  const { stage, promise, firstResponseAt, toldAt, updates } = complaint;
  if (!isOurTurn(stage) || updates >= policy.mostUpdates) return { at: NEVER, late: false };
  if (firstResponseAt !== undefined || promise.by === undefined) {
    const at = addOpen(calendarOf(complaint, policy), toldAt, targetOf(complaint, "update", policy));
    return { at, late: false };
  }
  const near = Math.min((promise.by - promise.since) * NEAR, NEAR_AT_MOST);
  return { at: promise.by - Math.round(near), late: true };
};
