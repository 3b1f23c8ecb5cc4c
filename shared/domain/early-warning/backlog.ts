import type { Instant } from "../time.ts";
import { recentSince } from "./detect-rise.ts";
import { CELL_HOURS, HOUR, type HourlyCounts, hourOf, type Past } from "./past.ts";
import { usualAt } from "./usual.ts";

/** Silence in which so many complaints were due isn't chance: it happens once in a thousand times. */
const LEAST_MISSED = 7;
const LONGEST_SILENCE = 72;

/**
 * How many times as many complaints as usual are due in the recent hours, since intake was silent right before them: 1
 * unless the company as a whole heard nothing although it should have. After an outage all that was held up comes at once,
 * about every product, and is no product's rise. `all`: complaints about whatever it may be.
 */
export const backlogOf = (all: HourlyCounts, past: Past, now: Instant): number => {
  const since = recentSince(now);
  let silent = 0;
  while (silent < LONGEST_SILENCE && !all.get(since - (silent + 1) * HOUR)) silent++;
  if (silent === 0) return 1;
  const missed = Array.from({ length: silent }, (_, back) => usualAt(all, past, 1 + Math.floor(back / CELL_HOURS)).perHour);
  // It fell silent, and began to hear again, within an hour that counts as heard.
  const total = missed.reduce((sum, perHour) => sum + perHour, usualAt(all, past).perHour);
  if (total < LEAST_MISSED) return 1;
  const recent = usualAt(all, past).perHour * Math.max(HOUR, now - since) / HOUR;
  return (recent + total) / recent;
};
