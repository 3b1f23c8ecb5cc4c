import { backlogOf } from "../../shared/domain/early-warning/backlog.ts";
import { detectRise, LEAST, recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import { HOUR, type HourlyCounts, pastOf } from "../../shared/domain/early-warning/past.ts";
import { usualAt } from "../../shared/domain/early-warning/usual.ts";
import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { keyOf, nameOf } from "../../shared/figures/dimension.ts";
import type { EventRow } from "../../shared/figures/event-row.ts";
import { hourOf } from "../../shared/figures/hour.ts";
import { readHourlyReceived } from "../../shared/figures/hourly-counts.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";

type Dimension = Observation["dimension"];

export interface Dependencies {
  figures: FigureStore;
  timeZone: string;
  watched: readonly Dimension[];
}

interface Recent {
  dimension: Dimension;
  name: string;
  count: number;
  customers: Set<string>;
}

/**
 * What came in lately about each product and category, against its own past. The past is read only where enough came in for
 * anything to be unusual, so that a quiet day costs one look at its last two hours.
 */
export const observe = async ({ figures, timeZone, watched }: Dependencies, now: Instant): Promise<Observation[]> => {
  const since = recentSince(now);
  const recent = await readRecent(figures, watched, since, now);
  const worth = [...recent].filter(
    ([, { count, customers }]) => count >= LEAST.complaints && customers.size >= LEAST.customers,
  );
  if (worth.length === 0) return [];
  const past = pastOf(now, timeZone);
  const observations = await Promise.all(
    watched.map(async (dimension): Promise<Observation[]> => {
      const subjects = worth.filter(([, subject]) => subject.dimension === dimension);
      if (subjects.length === 0) return [];
      const { all, byKey } = await readHourlyReceived(figures, dimension, {
        from: Math.min(...past.cellOf.keys()),
        to: now,
      });
      const backlog = backlogOf(all, past, now);
      return subjects.map(([key, { name, count, customers }]) => {
        const seen = { count, customers: customers.size, hours: (now - since) / HOUR };
        const before: HourlyCounts = byKey.get(key.slice(dimension.length + 1)) ?? new Map();
        const finding = detectRise(seen, usualAt(before, past), backlog);
        return { dimension, value: name, count, customers: customers.size, since, finding };
      });
    }),
  );
  return observations.flat();
};

const readRecent = async (
  figures: FigureStore,
  watched: readonly Dimension[],
  since: Instant,
  now: Instant,
): Promise<ReadonlyMap<string, Recent>> => {
  const found = new Map<string, Recent>();
  for (const at of [since, now]) {
    for await (const rows of figures.rowsOf(hourOf(at))) {
      for (const row of rows) {
        for (const dimension of watched) countIn(found, row, dimension);
      }
    }
  }
  return found;
};

const countIn = (found: Map<string, Recent>, row: EventRow, dimension: Dimension): void => {
  const name = nameOf(row, dimension);
  if (row.kind !== "received" || name === undefined) return;
  const key = `${dimension} ${keyOf(name, dimension)}`;
  const known = found.get(key) ?? { dimension, name, count: 0, customers: new Set<string>() };
  known.customers.add(row.customer);
  found.set(key, { ...known, count: known.count + 1 });
};
