import { CELLS, CELLS_A_DAY, type HourlyCounts, type Past } from "./past.ts";

/** The past of one product, by cell; `known`: how many cells back it was there. */
export interface Cells {
  cells: readonly number[];
  known: number;
}

/** What happened on fewer than so many of 28 days is an event; from then on it is usual. */
const USUAL_FROM = 3;
const MOST_TIMES = 2;
const MOST_BEYOND = 3;

/**
 * An earlier event must not make the next one look usual. So a cell counts at most twice the third highest at its time of
 * day, and three: a peak on each Monday stays whole, as do bursts that come each week, and whatever is within chance.
 */
export const withoutEvents = (counts: HourlyCounts, past: Past): Cells => {
  const cells = Array.from({ length: CELLS + 1 }, () => 0);
  let known = 0;
  for (const [hour, count] of counts) {
    const cell = past.cellOf.get(hour);
    if (cell === undefined || count <= 0) continue;
    cells[cell] = (cells[cell] ?? 0) + count;
    known = Math.max(known, cell);
  }
  const most = Array.from({ length: CELLS_A_DAY }, (_, time) => MOST_TIMES * thirdHighest(cells, time) + MOST_BEYOND);
  return { cells: cells.map((count, cell) => Math.min(count, most[cell % CELLS_A_DAY] ?? count)), known };
};

const thirdHighest = (cells: readonly number[], time: number): number => {
  const first = time === 0 ? CELLS_A_DAY : time;
  const same: number[] = [];
  for (let cell = first; cell <= CELLS; cell += CELLS_A_DAY) same.push(cells[cell] ?? 0);
  return same.sort((one, other) => other - one)[USUAL_FROM - 1] ?? 0;
};
