import { backlogOf } from "../../shared/domain/early-warning/backlog.ts";
import { detectRise, type Finding, LEAST, recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import { HOUR, pastOf } from "../../shared/domain/early-warning/past.ts";
import { usualAt } from "../../shared/domain/early-warning/usual.ts";
import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { readHourlyReceived } from "../../shared/reporting/hourly-counts.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";
import { createPastReading, type ReadPast } from "./past-counts.ts";
import { readRecentCustomers } from "./recent-customers.ts";
import { isNameable } from "./subject.ts";

type Dimension = Observation["dimension"];

export interface Dependencies {
  figures: Pick<FigureStore, "rowsOf" | "sheetsBetween">;
  timeZone: string;
  watched: readonly Dimension[];
}

/**
 * What came in lately about each product and category, against its own past. Each step is taken only for what is left of the
 * one before, cheapest first: the recent sheets, the past, and where even as many customers as complaints would be unusual,
 * the rows, which alone tell customers apart. So a look at a quiet day costs a request, and one at a busy day that is as
 * usual reads no rows.
 */
export const createObserving = (dependencies: Dependencies): ((now: Instant) => Promise<Observation[]>) => {
  const readPast = createPastReading(dependencies.figures);
  return async (now) => {
    const observations: Observation[] = [];
    for (const dimension of dependencies.watched) {
      const counts = await readCounts(dependencies.figures, dimension, now);
      const isQuiet = counts.all < LEAST.complaints;
      if (isQuiet) break;
      observations.push(...(await observeOne(dependencies, readPast, dimension, counts.byValue, now)));
    }
    return observations;
  };
};

const readCounts = async (figures: Dependencies["figures"], dimension: Dimension, now: Instant) => {
  const { all, byKey } = await readHourlyReceived(figures, dimension, { from: recentSince(now), to: now });
  const byValue = new Map<string, number>();
  for (const [value, hours] of byKey) {
    const count = sum(hours);
    if (count >= LEAST.complaints && isNameable(value)) byValue.set(value, count);
  }
  return { all: sum(all), byValue };
};

const observeOne = async (
  { figures, timeZone }: Dependencies,
  readPast: ReadPast,
  dimension: Dimension,
  counts: ReadonlyMap<string, number>,
  now: Instant,
): Promise<Observation[]> => {
  if (counts.size === 0) return [];
  const since = recentSince(now);
  const past = pastOf(now, timeZone);
  const { all, byKey } = await readPast(dimension, Math.min(...past.cellOf.keys()), since);
  const backlog = backlogOf(all, past, now);
  const findingOf = (value: string, count: number, customers: number): Finding =>
    detectRise(
      { count, customers, hours: (now - since) / HOUR },
      usualAt(byKey.get(value) ?? new Map(), past),
      backlog,
    );

  const suspects = [...counts].filter(([value, count]) => findingOf(value, count, count).kind !== "usual");
  if (suspects.length === 0) return [];
  const values = new Set(suspects.map(([value]) => value));
  const found = await readRecentCustomers(figures, dimension, values, now);
  return [...found].map(([value, { count, customers }]) => {
    const finding = findingOf(value, count, customers.size);
    return { dimension, value, count, customers: customers.size, since, finding };
  });
};

const sum = (hours: ReadonlyMap<Instant, number>): number => [...hours.values()].reduce((all, count) => all + count, 0);
