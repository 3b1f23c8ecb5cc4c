import { openBetween } from "../domain/calendar/calendar.ts";
import { calendarOf } from "../domain/clocks/targets.ts";
import { type Complaint, waitsInLane } from "../domain/complaint.ts";
import { laneId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { ComplaintStore } from "../storage/complaint-store.ts";

/** A longer line is no news that helps anybody. */
const LONGEST_LINE = 20;

/**
 * How many others are served before this complaint; `undefined` where that can't honestly be said: it isn't in line, the line is
 * long, or its team is away, so that nobody is served. Urgent ones go first, so they count too.
 */
export const placeInLine = async (
  { listLane }: Pick<ComplaintStore, "listLane">,
  complaint: Complaint,
  { now, policy }: { now: Instant; policy: Policy },
): Promise<number | undefined> => {
  if (!waitsInLane(complaint) || openBetween(calendarOf(complaint, policy), now, now + 1) === 0) return undefined;
  const { team, urgent, reference } = complaint;
  const lanes = urgent ? [laneId(team, true)] : [laneId(team, true), laneId(team, false)];
  const pages = await Promise.all(lanes.map((lane) => listLane(lane, LONGEST_LINE + 1)));
  const line = pages.flatMap(({ references }) => references);
  const found = line.indexOf(reference);
  // The index may not know of it yet: then all who are in it were here before.
  const ahead = found < 0 ? line.length : found;
  return ahead <= LONGEST_LINE ? ahead : undefined;
};
