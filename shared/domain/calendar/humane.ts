import type { Instant, Millis } from "../time.ts";
import { instantOf, localTime } from "./zone.ts";

/** When a mail that can wait doesn't wake anybody, in minutes of the customer's own day. */
export interface HumaneHours {
  from: number;
  to: number;
}

const MINUTE = 60_000;

/**
 * So long after `since`, at a humane hour of that zone: at that moment if it is one, or else at the end of the day before it,
 * so that nobody waits longer than was said. What that would send much too early waits for the morning instead.
 */
export const humaneAfter = (since: Instant, wait: Millis, zone: string, { from, to }: HumaneHours): Instant => {
  const at = since + wait;
  const { day, passed } = localTime(zone, at);
  if (passed >= from * MINUTE && passed < to * MINUTE) return at;
  const evening = passed < from * MINUTE ? day - 1 : day;
  const earlier = instantOf(zone, evening, to) - MINUTE;
  return earlier >= since + wait / 2 ? earlier : Math.max(at, instantOf(zone, evening + 1, from));
};
