import { DAY, localTime, weekdayOf } from "../calendar/zone.ts";
import type { Instant } from "../time.ts";

/** Complaints by the UTC hour in which they came in, by its beginning. Hours without any are missing. */
export type HourlyCounts = ReadonlyMap<Instant, number>;

export const HOUR = 3_600_000;
/** Cells of two hours, since the recent hours are two as well. */
export const CELL_HOURS = 2;
export const CELLS_A_DAY = 24 / CELL_HOURS;
export const DAYS = 28;
/** Cells of the past, numbered backwards: 1 ends where the recent hours begin, and 12, 24, … are their time of day. */
export const CELLS = DAYS * CELLS_A_DAY;

/**
 * The last 28 days on the wall clock of the company's zone, as seen from one hour: made once a look, used for all products.
 * So what is compared is the same time of day, also where the clocks were put forward or back in between.
 */
export interface Past {
  /** Which cell an hour of UTC belongs to; 0 are the recent hours. */
  cellOf: ReadonlyMap<Instant, number>;
  /** By cell, from Monday, 0, to Sunday, 6: of the day in which most of the cell's second hour is. */
  weekdays: readonly number[];
}

export const hourOf = (at: Instant): Instant => Math.floor(at / HOUR) * HOUR;

export const pastOf = (now: Instant, zone: string): Past => {
  const current = hourOf(now);
  const last = localHour(zone, current);
  const cellOf = new Map<Instant, number>();
  for (let end = current; end > current - (DAYS + 2) * DAY; end -= DAY) {
    localDay(zone, end).forEach((local, back) => {
      const cell = Math.floor((last - local) / CELL_HOURS);
      if (cell >= 0 && cell <= CELLS) cellOf.set(end - back * HOUR, cell);
    });
  }
  const dayOf = (cell: number): number => weekdayOf(Math.floor((last - cell * CELL_HOURS) / 24));
  return { cellOf, weekdays: Array.from({ length: CELLS + 1 }, (_, cell) => dayOf(cell)) };
};

/** The local hours of the 24 that end with `end`, backwards. Zones are slow to ask: hour by hour only on days that change. */
const localDay = (zone: string, end: Instant): number[] => {
  const last = localHour(zone, end);
  const isEven = last - localHour(zone, end - DAY) === 24;
  return Array.from({ length: 24 }, (_, back) => (isEven ? last - back : localHour(zone, end - back * HOUR)));
};

const localHour = (zone: string, hour: Instant): number => {
  const { day, passed } = localTime(zone, hour);
  return day * 24 + Math.floor(passed / HOUR);
};
