import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Instant } from "../time.ts";

/** Local days and minutes of a zone. A day is its number since 1970-01-01, so that arithmetic needs no calendar. */

const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The local day at an instant, and how much of it has passed on the clock, in milliseconds. */
export const localTime = (zone: string, at: Instant): { day: number; passed: number } => {
  const local = at + tzOffset(zone, new Date(at)) * MINUTE;
  const day = Math.floor(local / DAY);
  return { day, passed: local - day * DAY };
};

/**
 * When a clock on the wall shows that many minutes of that day. Shown twice, in autumn, it is the first time; never shown,
 * in spring, it is as much later as the clock was put forward.
 */
export const instantOf = (zone: string, day: number, minutes: number): Instant => {
  const local = day * DAY + minutes * MINUTE;
  const [before, after] = [local - DAY, local + DAY].map((near) => tzOffset(zone, new Date(near)) * MINUTE);
  const candidates = [local - (before ?? 0), local - (after ?? 0)];
  const shown = candidates.filter((at) => at + tzOffset(zone, new Date(at)) * MINUTE === local);
  return shown.length === 0 ? (candidates[0] ?? local) : Math.min(...shown);
};

/** `2026-12-25`, as holidays are written. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** From Monday, 0, to Sunday, 6. The first day of all was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
