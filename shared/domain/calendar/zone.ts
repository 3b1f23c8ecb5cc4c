import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Instant, Millis } from "../time.ts";

/** Local days and minutes of a zone. A day is its number since 1970-01-01, so that arithmetic needs no calendar. */

export interface Interval {
  from: Instant;
  to: Instant;
}

const MINUTE = 60_000;
export const DAY = 86_400_000;

/** No clock is put forward or back but at a quarter of an hour, UTC. */
const QUARTER = 15 * MINUTE;
const MOST_KEPT = 20_000;
const kept = new Map<string, Map<number, Millis>>();

/** How far a zone's clock is ahead of UTC. Looking it up costs more than all that is reckoned with it. */
const offsetAt = (zone: string, at: Instant): Millis => {
  const offsets = kept.get(zone) ?? new Map<number, Millis>();
  if (offsets.size === 0) kept.set(zone, offsets);
  const quarter = Math.floor(at / QUARTER);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  const offset = tzOffset(zone, new Date(at)) * MINUTE;
  offsets.set(quarter, offset);
  return offset;
};

/** The local day at an instant, and how much of it has passed on the clock, in milliseconds. */
export const localTime = (zone: string, at: Instant): { day: number; passed: number } => {
  const local = at + offsetAt(zone, at);
  const day = Math.floor(local / DAY);
  return { day, passed: local - day * DAY };
};

/**
 * When a clock on the wall shows that many minutes of that day. Shown twice, in autumn, it is the first time; never shown,
 * in spring, it is as much later as the clock was put forward.
 */
export const instantOf = (zone: string, day: number, minutes: number): Instant => {
  const local = day * DAY + minutes * MINUTE;
  const [before, after] = [local - DAY, local + DAY].map((near) => offsetAt(zone, near));
  const candidates = [local - (before ?? 0), local - (after ?? 0)];
  const shown = candidates.filter((at) => at + offsetAt(zone, at) === local);
  return shown.length === 0 ? (candidates[0] ?? local) : Math.min(...shown);
};

/**
 * When a clock on the wall shows these minutes of that day, in order: once, or before and after it is put back; nothing that
 * it never shows.
 */
export const whenShown = (zone: string, day: number, [from, to]: readonly [from: number, to: number]): Interval[] => {
  const midnight = day * DAY;
  const shownAt = (offset: Millis, since: Instant, until: Instant): Interval => ({
    from: Math.max(midnight + from * MINUTE - offset, since),
    to: Math.min(midnight + to * MINUTE - offset, until),
  });
  const [before, after] = [offsetAt(zone, midnight - DAY), offsetAt(zone, midnight + 2 * DAY)];
  if (before === after) return [shownAt(before, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)];
  const change = changeBetween(zone, midnight - DAY, midnight + 2 * DAY);
  const pieces = [shownAt(before, Number.NEGATIVE_INFINITY, change), shownAt(after, change, Number.POSITIVE_INFINITY)];
  return pieces.filter((piece) => piece.from < piece.to);
};

/** The first quarter of an hour of the offset that holds at the end. Between two such days a zone changes once. */
const changeBetween = (zone: string, from: Instant, to: Instant): Instant => {
  const later = offsetAt(zone, to);
  let [last, first] = [Math.floor(from / QUARTER), Math.floor(to / QUARTER)];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(zone, middle * QUARTER) === later) first = middle;
    else last = middle;
  }
  return first * QUARTER;
};

/** `2026-12-25`, as holidays are written. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** From Monday, 0, to Sunday, 6. The first day of all was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
