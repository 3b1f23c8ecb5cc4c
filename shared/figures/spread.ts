import type { Millis } from "../domain/time.ts";

/**
 * How lengths of time are spread: by logarithmic bucket, how many are in it. Spreads of different hours add up to the spread
 * of all of them, which quantiles themselves never do. Counts are exact; lengths are known within `RELATIVE_ERROR`.
 * After Masson, Rim and Lee, "DDSketch" (VLDB 2019), without its collapsing: lengths of time have few orders of magnitude.
 */
export type Spread = ReadonlyMap<number, number>;

export const RELATIVE_ERROR = 0.025;

/** Each bucket reaches so many times as far as the one below it. */
const GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
/** What took no time at all, or less by a clock that ran behind. */
const NO_TIME = -1;
/** A hundred years: what would be longer is a clock's mistake, and counts as that. */
const LONGEST: Millis = 36_525 * 86_400_000;

/** Bucket `n` holds what is over `GROWTH ** (n - 1)` and up to `GROWTH ** n` milliseconds. */
export const bucketOf = (length: Millis): number => {
  const whole = Math.min(Math.round(length), LONGEST);
  return whole < 1 ? NO_TIME : Math.ceil(Math.log(whole) / Math.log(GROWTH));
};

export const HIGHEST_BUCKET = bucketOf(LONGEST);

/** Off by the same share from both ends of its bucket. */
const lengthIn = (bucket: number): Millis => (bucket === NO_TIME ? 0 : (2 * GROWTH ** bucket) / (GROWTH + 1));

export const countOf = (spread: Spread): number => {
  let count = 0;
  for (const inBucket of spread.values()) count += inBucket;
  return count;
};

/** By nearest rank: the smallest length that so many percent (a whole number) don't exceed; `undefined` of nothing. */
export const percentile = (spread: Spread, percent: number): Millis | undefined => {
  const rank = Math.max(1, Math.ceil((percent * countOf(spread)) / 100));
  let passed = 0;
  for (const [bucket, count] of [...spread].sort(([one], [other]) => one - other)) {
    passed += count;
    if (passed >= rank) return lengthIn(bucket);
  }
  return undefined;
};
