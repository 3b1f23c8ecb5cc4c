import type { Instant } from "../time.ts";
import { instantOf, localTime } from "./zone.ts";

/** When a mail that can wait doesn't wake anybody, in minutes of the customer's own day. */
export interface HumaneHours {
  from: number;
  to: number;
}

const MINUTE = 60_000;

/** That moment where it is a humane one there, or else the next that is. */
export const humaneAt = (at: Instant, zone: string, { from, to }: HumaneHours): Instant => {
  const { day, passed } = localTime(zone, at);
  if (passed < from * MINUTE) return Math.max(at, instantOf(zone, day, from));
  return passed < to * MINUTE ? at : instantOf(zone, day + 1, from);
};
