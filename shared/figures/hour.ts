import type { Instant } from "../domain/time.ts";

declare const brand: unique symbol;

/** One hour of UTC, as `2026-11-22T04`: what figures are counted by. Sorts as time does. */
export type Hour = string & { readonly [brand]: "Hour" };

export const HOUR = 3_600_000;

export const hourOf = (at: Instant): Hour => new Date(at).toISOString().slice(0, 13) as Hour;
export const startOf = (hour: Hour): Instant => Date.parse(`${hour}:00:00Z`);

/** The UTC day that an hour is in, as `2026-11-22`. */
export const utcDayOf = (hour: Hour): string => hour.slice(0, 10);

/** From one to another, both included. */
export interface Hours {
  from: Hour;
  to: Hour;
}
