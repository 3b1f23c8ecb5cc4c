import type { Instant } from "../time.ts";
import { recentSince } from "./detect-rise.ts";
import { CELL_HOURS, HOUR, type HourlyCounts, type Past } from "./past.ts";
import { usualAt } from "./usual.ts";

/** So many missing complaints aren't chance: Poisson counts leave them out once in a thousand times. */
const LEAST_MISSED = 7;
/** Hours. What nobody noticed for three days is no outage, but a company that isn't open. */
const LONGEST_SILENCE = 72;

/**
 * How many times as many complaints as usual are due in the recent hours, since intake was silent right before them: 1
 * unless the company as a whole heard nothing although it should have. After an outage all that was held up comes at once,
 * about every product, and is no product's rise. `all`: complaints about whatever it may be.
 */
export const backlogOf = (all: HourlyCounts, past: Past, now: Instant): number => {
  const since = recentSince(now);
  const silent = hoursOfSilence(all, since);
  if (silent === 0) return 1;
  const recent = usualAt(all, past).perHour;
  const cells = Array.from(
    { length: Math.ceil(silent / CELL_HOURS) },
    (_, back) => usualAt(all, past, back + 1).perHour,
  );
  // It fell silent within an hour that counts as heard.
  const missed = recent + silent * (cells.reduce((sum, perHour) => sum + perHour, 0) / cells.length);
  return missed < LEAST_MISSED ? 1 : 1 + missed / ((recent * (now - since)) / HOUR);
};

/** Whole hours right before `since`. Before its first complaint a company isn't silent. */
const hoursOfSilence = (all: HourlyCounts, since: Instant): number => {
  for (let silent = 0; silent < LONGEST_SILENCE; silent++) {
    if ((all.get(since - (silent + 1) * HOUR) ?? 0) > 0) return silent;
  }
  return 0;
};
