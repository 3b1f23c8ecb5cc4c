import type { Complaint } from "../domain/complaint.ts";
import { type Instant, iso } from "../domain/time.ts";
import type { Item } from "./item.ts";

/** Where a complaint has its place among others: in its lane, and among those of its team. */

/** A lane's order: those who were here before, then those who wait for the first time; in both whoever has waited longest. */
export const AHEAD = "0#";
export const FIRST_TIMERS = "1#";

/** Since when whoever has this place in a lane has waited. */
export const waitingSinceIn = (item: Item): Instant => Date.parse(item.laneOrder?.S?.split("#")[1] ?? "");

export const laneOrder = ({ stage, waitingSince, reference }: Complaint): string =>
  `${stage.status === "queued" && stage.ahead ? AHEAD : FIRST_TIMERS}${iso(waitingSince)}#${reference}`;

/** Of nothing that changes, so that whoever pages through a team's complaints neither misses nor repeats one. */
export const teamOrder = ({ receivedAt, reference }: Complaint): string => `${iso(receivedAt)}#${reference}`;
