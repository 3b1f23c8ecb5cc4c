/**
 * How far two figures are apart, in standard errors of that which chance alone would do to them: 2 comes about once in twenty
 * times, 3 about once in four hundred. Positive where there is more now. 0 where nothing can be said.
 */
export type Distance = number;

/** What is looked at once a report is told from here on. */
export const NOTABLE = 2;
/** Products and categories are many, so that among them chance has many tries. */
export const NOTABLE_AMONG_MANY = 3;

/** Where there is very much, even what is no chance may be too little to talk about. Ratios are in ln. */
const WORTH_SAYING = { ratio: Math.log(1.1), share: 0.02, mark: 0.1, time: Math.log(1.25) };

/**
 * Two counts of what happens independently (Poisson): given their sum, the later is a binomial count with the periods' share
 * (`length`: how many times as long the later one is). With the correction for continuity, so that 2 and 0 are nothing.
 */
export const betweenCounts = (now: number, before: number, length = 1): Distance => {
  const sum = now + before;
  if (sum === 0) return 0;
  if (Math.abs(Math.log(now / (before * length))) < WORTH_SAYING.ratio) return 0;
  const share = length / (1 + length);
  const off = now - sum * share;
  return (Math.sign(off) * Math.max(Math.abs(off) - 0.5, 0)) / Math.sqrt(sum * share * (1 - share));
};

/** Two shares, 0 to 1, of so many: the pooled test of two proportions. */
export const betweenShares = (now: Share, before: Share): Distance => {
  if (now.of === 0 || before.of === 0 || Math.abs(now.share - before.share) < WORTH_SAYING.share) return 0;
  const pooled = (now.share * now.of + before.share * before.of) / (now.of + before.of);
  return ratio(now.share - before.share, Math.sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / before.of)));
};

export interface Share {
  readonly share: number;
  readonly of: number;
}

/** Of marks from 1 to 5 that people give. Unknown here; they are rarely further apart. */
const SPREAD_OF_MARKS = 1.3;
const FEWEST_MARKS = 5;

export const betweenMarks = (now: Mean, before: Mean): Distance =>
  Math.min(now.of, before.of) < FEWEST_MARKS || Math.abs(now.mean - before.mean) < WORTH_SAYING.mark
    ? 0
    : ratio(now.mean - before.mean, SPREAD_OF_MARKS * Math.sqrt(1 / now.of + 1 / before.of));

export interface Mean {
  readonly mean: number;
  readonly of: number;
}

const FEWEST_TIMES = 8;
/** Of a normal distribution: the median's standard error in means', and where 95 % are below. */
const MEDIAN_ERROR = 1.2533;
const AT_95 = 1.645;
/** In ln: the least spread that times are taken to have, so that equal ones don't make any difference notable. */
const LEAST_SPREAD = 0.2;
/** Two medians of times, whose logarithms are taken as normally distributed, which waiting times are nearly. */
export const betweenMedians = (now: Times, before: Times): Distance => {
  if (Math.min(now.count, before.count) < FEWEST_TIMES) return 0;
  const [these, those] = [logOf(now), logOf(before)];
  if (these === undefined || those === undefined) return 0;
  const off = these.median - those.median;
  return Math.abs(off) < WORTH_SAYING.time ? 0 : ratio(off, Math.hypot(these.error, those.error));
};

interface Times {
  readonly count: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

const logOf = ({ count, p50Ms, p95Ms }: Times): { median: number; error: number } | undefined => {
  if (p50Ms === null || p95Ms === null) return undefined;
  const median = Math.log(Math.max(p50Ms, 1));
  const spread = Math.max((Math.log(Math.max(p95Ms, 1)) - median) / AT_95, LEAST_SPREAD);
  return { median, error: (MEDIAN_ERROR * spread) / Math.sqrt(count) };
};

const ratio = (off: number, error: number): Distance => (error === 0 ? 0 : off / error);
