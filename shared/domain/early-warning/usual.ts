import { dispersion } from "./dispersion.ts";
import { CELL_HOURS, CELLS_A_DAY, type HourlyCounts, type Past } from "./past.ts";
import { withoutEvents } from "./without-events.ts";

/** What is to be expected at one time: a rate that is Gamma distributed. */
export interface Usual {
  /** Complaints, in the mean. */
  perHour: number;
  /** Of the Gamma distribution: small where little is known, or where complaints come in bursts. */
  shape: number;
}

/** Without a past: a quarter of a complaint in two hours, known as badly as from half a complaint. */
const PRIOR = { complaints: 0.5, cells: 2 };
/** So many complaints must be seen or due before a time of day or a weekday is trusted half, against the average. */
const PULL = 3;
const DAYS_A_WEEK = 7;

/**
 * What is usual on the weekday of the recent hours, at the time of day of `cell` (0: the recent hours' own): the average of
 * the whole past, times a factor for the time of day, one for the weekday, and one for both together. Each factor is pulled
 * to 1 as long as few complaints speak for it. What stays uncertain of each is in the shape, with the dispersion of all cells.
 *
 * A product's past begins with the first complaint of the 28 days: if it is younger, or that quiet, no more is known of it.
 */
export const usualAt = (counts: HourlyCounts, past: Past, cell = 0): Usual => {
  const { raw, cells, known } = withoutEvents(counts, past);
  const time = cell % CELLS_A_DAY;
  const weekday = past.weekdays[0] ?? 0;
  const times = sums(CELLS_A_DAY);
  const days = sums(DAYS_A_WEEK);
  const here: Sum = { seen: 0, cells: 0 };
  const all: Sum = { seen: 0, cells: 0 };
  for (let at = 1; at <= known; at++) {
    const count = cells[at] ?? 0;
    const day = past.weekdays[at] ?? 0;
    add(all, count, 1);
    add(times[at % CELLS_A_DAY], count, 1);
    add(days[day], count, 1);
    if (day === weekday) add(here, count, nearness(at % CELLS_A_DAY, time));
  }
  const average = (all.seen + PRIOR.complaints) / (all.cells + PRIOR.cells);
  const byTime = times.map((_, of) => factorOf(around(times, of), average));
  const byDay = days.map((day) => factorOf(day, average));
  const at = (ofCell: number, ofDay: number): number =>
    average * (byTime[ofCell % CELLS_A_DAY] ?? 1) * (byDay[ofDay] ?? 1);
  const together = factorOf(here, at(time, weekday));

  const expected = cells.map((_, index) => at(index, past.weekdays[index] ?? 0));
  const speaking = [all.seen + PRIOR.complaints, around(times, time).seen + PULL, (days[weekday]?.seen ?? 0) + PULL];
  const doubt = [...speaking, here.seen + PULL].reduce((sum, complaints) => sum + 1 / complaints, 0);
  return {
    perHour: (at(time, weekday) * together) / CELL_HOURS,
    shape: 1 / (doubt + dispersion(raw, expected, known)),
  };
};

/** Complaints seen in so many cells; both may be weighted. */
interface Sum {
  seen: number;
  cells: number;
}

const sums = (length: number): Sum[] => Array.from({ length }, () => ({ seen: 0, cells: 0 }));

const add = (sum: Sum | undefined, seen: number, weight: number): void => {
  if (sum === undefined) return;
  sum.seen += seen * weight;
  sum.cells += weight;
};

const factorOf = ({ seen, cells }: Sum, average: number): number => (seen + PULL) / (cells * average + PULL);

/** A time of day with half of what is two hours away, on both sides: ramps are steep, and clocks are put forward. */
const around = (times: readonly Sum[], time: number): Sum => {
  const sum: Sum = { seen: 0, cells: 0 };
  times.forEach(({ seen, cells }, other) => {
    const weight = nearness(other, time);
    sum.seen += seen * weight;
    sum.cells += cells * weight;
  });
  return sum;
};

const nearness = (one: number, other: number): number => {
  const apart = Math.abs(one - other);
  return [1, 0.5][Math.min(apart, CELLS_A_DAY - apart)] ?? 0;
};
