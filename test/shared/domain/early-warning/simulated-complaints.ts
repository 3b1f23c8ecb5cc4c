import { detectRise, LEAST, recentSince } from "../../../../shared/domain/early-warning/detect-rise.ts";
import { HOUR, hourOf, pastOf } from "../../../../shared/domain/early-warning/past.ts";
import { type Usual, usualAt } from "../../../../shared/domain/early-warning/usual.ts";
import { type Rise, type RiseAlarm, watchRises } from "../../../../shared/domain/early-warning/watch-rises.ts";

export const DAY = 24 * HOUR;
const LOOK = HOUR / 12;
export const ZONE = "Europe/Berlin";
/** A Monday; 28 days later looks begin, and on the Sunday after that clocks are put forward. */
export const START = Date.UTC(2026, 1, 23);
const SUMMER = Date.UTC(2026, 2, 29, 1);

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
export const randomOf = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** By inversion; in chunks, since e^-mean must not vanish. */
export const poisson = (mean: number, random: Random): number => {
  if (mean > 30) return poisson(30, random) + poisson(mean - 30, random);
  let term = Math.exp(-mean);
  let count = 0;
  for (let left = random() - term; left >= 0 && term > 0; left -= term) term *= mean / ++count;
  return count;
};

const SHAPE_OF_DAY = [
  0.1, 0.05, 0.05, 0.05, 0.1, 0.2, 0.5, 1, 1.8, 2.2, 2.2, 2, 1.6, 1.6, 1.8, 1.8, 1.7, 1.5, 1.3, 1.2, 1, 0.8, 0.5, 0.25,
];
const MEAN_OF_DAY = SHAPE_OF_DAY.reduce((sum, part) => sum + part) / 24;
const SHAPE_OF_WEEK = [1.3, 1.1, 1.1, 1.1, 1.1, 0.75, 0.55];

/** How much more than on average customers write at that time: by day, few at night, most on Mondays. */
export const bustle = (at: number): number => {
  const local = at + (at < SUMMER ? HOUR : 2 * HOUR);
  const hour = SHAPE_OF_DAY[Math.floor(local / HOUR) % 24] ?? 1;
  const day = SHAPE_OF_WEEK[Math.floor((local - START) / DAY) % 7] ?? 1;
  return (hour / MEAN_OF_DAY) * day;
};

export interface Life {
  seed: number;
  /** Complaints an hour of each product, on average. */
  rates: readonly number[];
  /** Days that are looked at, after 28 that are only the past. */
  days: number;
  /** How many customers write, beside the average and beside chance. */
  course?: (at: number, product: number, random: Random) => number;
  /** How many times more each customer writes on average, at once. */
  again?: number;
}

/** What five-minute looks at all products alarm. Each complaint is by another customer but for those of `again`. */
export const alarmsOf = ({ seed, rates, days, course = bustle, again = 0 }: Life): RiseAlarm[] => {
  const random = randomOf(seed);
  const counts = rates.map(() => new Map<number, number>());
  let earlier = rates.map(() => ({ count: 0, customers: 0 }));
  let rises: readonly Rise[] = [];
  const alarms: RiseAlarm[] = [];
  for (let hour = START; hour < START + (28 + days) * DAY; hour += HOUR) {
    const isLive = hour >= START + 28 * DAY;
    const past = isLive ? pastOf(hour, ZONE) : undefined;
    const usual = new Map<number, Usual>();
    const current = rates.map(() => ({ count: 0, customers: 0 }));
    const expected = rates.map((rate, product) => (rate * course(hour, product, random)) / 12 / (1 + again));
    for (let now = hour + LOOK - 1; now < hour + HOUR; now += LOOK) {
      current.forEach((sum, product) => {
        const customers = poisson(expected[product] ?? 0, random);
        sum.customers += customers;
        sum.count += customers + (again === 0 ? 0 : poisson(customers * again, random));
      });
      if (past === undefined) continue;
      const since = recentSince(now);
      const observations = current.flatMap((sum, product) => {
        const count = sum.count + (earlier[product]?.count ?? 0);
        const customers = sum.customers + (earlier[product]?.customers ?? 0);
        if (count < LEAST.complaints) return [];
        const known = usual.get(product) ?? usualAt(counts[product] ?? new Map(), past);
        usual.set(product, known);
        const finding = detectRise({ count, customers, hours: (now - since) / HOUR }, known);
        return [{ dimension: "product" as const, value: `${product}`, count, customers, since, finding }];
      });
      const watched = watchRises(rises, observations, now);
      rises = watched.rises;
      alarms.push(...watched.alarms);
    }
    earlier.forEach(({ count }, product) => {
      if (count > 0) counts[product]?.set(hourOf(hour) - HOUR, count);
    });
    earlier = current;
  }
  return alarms;
};

/** Some products have most of the complaints: the nth has 1/n^0.8 of the first. */
export const spread = (products: number, complaintsADay: number): number[] => {
  const weights = Array.from({ length: products }, (_, product) => (product + 1) ** -0.8);
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => ((weight / sum) * complaintsADay) / 24);
};

/** The hours of one product from `START` on, for five weeks. */
export const hoursOf = (rate: (at: number) => number, random: Random): Map<number, number> => {
  const counts = new Map<number, number>();
  for (let hour = START; hour < START + 35 * DAY; hour += HOUR) {
    const count = poisson(rate(hour), random);
    if (count > 0) counts.set(hour, count);
  }
  return counts;
};
