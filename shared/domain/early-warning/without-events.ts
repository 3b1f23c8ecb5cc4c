import { CELLS, CELLS_A_DAY, DAYS, type HourlyCounts, type Past } from "./past.ts";

/** The past of one product, by cell; `known`: how many cells back it was there. */
export interface Cells {
  /** As it was. */
  raw: readonly number[];
  /** Without what was an event. */
  cells: readonly number[];
  known: number;
}

/** What happened on fewer than so many of 28 days is an event; from then on it is usual. */
const USUAL_FROM = 3;
const MOST_TIMES = 2;
const MOST_BEYOND = 3;

/**
 * An earlier event must not make the next one look usual. So a cell counts at most twice the third highest of its time of
 * day, and three, and so does a day against all days: a peak on each Monday stays whole, as do bursts that come each
 * week, and whatever is within chance.
 */
export const withoutEvents = (counts: HourlyCounts, past: Past): Cells => {
  const raw = Array.from({ length: CELLS + 1 }, () => 0);
  let known = 0;
  for (const [hour, count] of counts) {
    const cell = past.cellOf.get(hour);
    if (cell === undefined || count <= 0) continue;
    raw[cell] = (raw[cell] ?? 0) + count;
    known = Math.max(known, cell);
  }
  const times = Array.from({ length: CELLS_A_DAY }, (_, time) => {
    const first = time === 0 ? CELLS_A_DAY : time;
    return mostUsual(Array.from({ length: DAYS }, (__, day) => raw[first + day * CELLS_A_DAY] ?? 0));
  });
  const capped = raw.map((count, cell) => Math.min(count, times[cell % CELLS_A_DAY] ?? count));
  const days = Array.from({ length: DAYS }, () => 0);
  capped.forEach((count, cell) => {
    if (cell > 0) days[dayOf(cell)] = (days[dayOf(cell)] ?? 0) + count;
  });
  const most = mostUsual(days);
  return { raw, cells: capped.map((count, cell) => count * Math.min(1, most / (days[dayOf(cell)] || 1))), known };
};

const dayOf = (cell: number): number => Math.floor((cell - 1) / CELLS_A_DAY);

const mostUsual = (counts: number[]): number =>
  MOST_TIMES * (counts.toSorted((one, other) => other - one)[USUAL_FROM - 1] ?? 0) + MOST_BEYOND;
