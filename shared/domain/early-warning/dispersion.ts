import { CELLS_A_DAY } from "./past.ts";

/** Rates vary by a fifth (its square is this) for reasons that 28 days don't show, such as holidays and campaigns. */
const LEAST = 0.05;
/** What is taken to be usual until the cells say more, with the weight of one cell in which one complaint is expected. */
const PRIOR = 0.1;
/** So many days, the worst, count as the next worst: an event isn't burstiness. */
const DAYS_OF_EVENTS = 2;

/**
 * How much more than Poisson counts the cells vary around what was expected of each: the variance is mean + dispersion ×
 * mean². By moments over all times of day, since bursts don't keep to one. `cells` 1 to `known` count.
 */
export const dispersion = (cells: readonly number[], expected: readonly number[], known: number): number => {
  const excess = Array.from({ length: Math.ceil(known / CELLS_A_DAY) }, () => 0);
  let squares = 1;
  for (let cell = 1; cell <= known; cell++) {
    const mean = expected[cell] ?? 0;
    const day = Math.floor((cell - 1) / CELLS_A_DAY);
    excess[day] = (excess[day] ?? 0) + ((cells[cell] ?? 0) - mean) ** 2 - mean;
    squares += mean * mean;
  }
  const worst = excess.toSorted((one, other) => other - one)[DAYS_OF_EVENTS] ?? 0;
  return Math.max(LEAST, excess.reduce((sum, day) => sum + Math.min(day, worst), PRIOR) / squares);
};
