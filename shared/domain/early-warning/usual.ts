import { CELL_HOURS, CELLS, CELLS_A_DAY, type HourlyCounts, type Past } from "./past.ts";
import { withoutEvents } from "./without-events.ts";

/** What is to be expected at one time: Gamma distributed. */
export interface Usual {
  /** Complaints. */
  perHour: number;
  /** Of the Gamma distribution: small where little is known, or where complaints come in bursts. */
  shape: number;
}

/** A quarter of a complaint in two hours, known as badly as half a complaint is: what a product without a past has. */
const PRIOR = { complaints: 0.5, cells: 2 };
/** As many complaints must be seen before a time of day or a weekday is trusted half, against the average of all. */
const PULL = 3;
/** Rates vary by a fifth (its square is this) for reasons that 28 days don't show, such as holidays and campaigns. */
const LEAST_DISPERSION = 0.05;
const PRIOR_DISPERSION = 0.1;
/** The worst days say whether there was an event, and not how much the others vary. */
const DAYS_OF_EVENTS = 2;

/**
 * What is usual around `cell`'s time of day (0: that of the recent hours), on the recent hours' weekday. The average of the
 * whole past, times a factor for the time of day (with half of what is two hours away), one for the weekday and one
 * for that time on that weekday. Each factor is pulled to 1 as long as few complaints speak for it, and leaves its uncertainty
 * in the shape, as does the over-dispersion of all cells against these factors.
 *
 * A product's past begins with its first complaint of the 28 days: what is younger, or that quiet, is known for so long only.
 */
export const usualAt = (counts: HourlyCounts, past: Past, cell = 0): Usual => {
  const { cells, known } = withoutEvents(counts, past);
  const weekday = past.weekdays[0] ?? 0;
  const time = cell % CELLS_A_DAY;
  const times = sums(CELLS_A_DAY);
  const days = sums(7);
  const here = { seen: 0, weight: 0 };
  let seen = 0;
  for (let at = 1; at <= known; at++) {
    const count = cells[at] ?? 0;
    const day = past.weekdays[at] ?? 0;
    seen += count;
    add(times[at % CELLS_A_DAY], count, 1);
    add(days[day], count, 1);
    if (day === weekday) add(here, count, nearness(at, time));
  }
  const average = (seen + PRIOR.complaints) / (known + PRIOR.cells);

  const timeFactors = times.map((_, of) => factor(smoothed(times, of), average));
  const dayFactors = days.map((day) => factor(day, average));
  const [ofTime, ofDay] = [timeFactors[time] ?? UNKNOWN, dayFactors[weekday] ?? UNKNOWN];
  const beside = factor(here, average * ofTime.value * ofDay.value);

  const expected = cells.map(
    (_, at) =>
      average * (timeFactors[at % CELLS_A_DAY] ?? UNKNOWN).value * (dayFactors[past.weekdays[at] ?? 0] ?? UNKNOWN).value,
  );
  const doubt = 1 / (seen + PRIOR.complaints) + ofTime.doubt + ofDay.doubt + beside.doubt;
  return {
    perHour: (average * ofTime.value * ofDay.value * beside.value) / CELL_HOURS,
    shape: 1 / (doubt + dispersion(cells, expected, known)),
  };
};

/** Complaints seen in so many cells. */
interface Sum {
  seen: number;
  weight: number;
}

/** `doubt`: the square of its relative standard error. */
interface Factor {
  value: number;
  doubt: number;
}

const UNKNOWN: Factor = { value: 1, doubt: 1 / PULL };

const sums = (length: number): Sum[] => Array.from({ length }, () => ({ seen: 0, weight: 0 }));

const add = (sum: Sum | undefined, count: number, weight: number): void => {
  if (sum === undefined) return;
  sum.seen += count * weight;
  sum.weight += weight;
};

const factor = ({ seen, weight }: Sum, average: number): Factor => ({
  value: (seen + PULL) / (weight * average + PULL),
  doubt: 1 / (seen + PULL),
});

const nearness = (cell: number, time: number): number => {
  const apart = Math.abs((cell % CELLS_A_DAY) - time);
  return [1, 0.5][Math.min(apart, CELLS_A_DAY - apart)] ?? 0;
};

const smoothed = (times: readonly Sum[], at: number): Sum => {
  const sum = { seen: 0, weight: 0 };
  times.forEach(({ seen, weight }, time) => {
    sum.seen += seen * nearness(time, at);
    sum.weight += weight * nearness(time, at);
  });
  return sum;
};

/** By moments: how much more than Poisson counts the cells vary around what was expected, as a share of its square. */
const dispersion = (cells: readonly number[], expected: readonly number[], known: number): number => {
  const days = Array.from({ length: Math.ceil(known / CELLS_A_DAY) }, () => ({ excess: 0, squares: 0 }));
  for (let at = 1; at <= known; at++) {
    const day = days[Math.floor((at - 1) / CELLS_A_DAY)];
    const mean = expected[at] ?? 0;
    if (day === undefined) continue;
    day.excess += ((cells[at] ?? 0) - mean) ** 2 - mean;
    day.squares += mean * mean;
  }
  const worst = days.toSorted((one, other) => other.excess - one.excess)[DAYS_OF_EVENTS]?.excess ?? 0;
  const excess = days.reduce((sum, day) => sum + Math.min(day.excess, worst), PRIOR_DISPERSION);
  const squares = days.reduce((sum, day) => sum + day.squares, 1);
  return Math.max(LEAST_DISPERSION, excess / squares);
};
