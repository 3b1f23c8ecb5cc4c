import type { Instant } from "../domain/time.ts";
import type { Dimension } from "../figures/dimension.ts";
import { hourOf, startOf } from "../figures/hour.ts";
import { utcDaysOf } from "../figures/period.ts";
import { fromTexts } from "../figures/sheet-text.ts";
import { inParallel } from "../in-parallel.ts";
import type { FigureStore } from "../storage/figure-store.ts";

/** Complaints that came in, by the beginning of their UTC hour; hours without any are missing. */
export interface HourlyReceived {
  all: ReadonlyMap<Instant, number>;
  /** By the key of each value (`keyOf`). */
  byKey: ReadonlyMap<string, ReadonlyMap<Instant, number>>;
}

const DAYS_AT_ONCE = 8;

/** What came in hour by hour, of everything and by one dimension, as far as it is counted. */
export const readHourlyReceived = async (
  store: Pick<FigureStore, "sheetsBetween">,
  dimension: Dimension,
  { from, to }: { from: Instant; to: Instant },
): Promise<HourlyReceived> => {
  const hours = { from: hourOf(from), to: hourOf(to) };
  const all = new Map<Instant, number>();
  const byKey = new Map<string, Map<Instant, number>>();
  await inParallel(DAYS_AT_ONCE, utcDaysOf(hours), async (utcDay) => {
    for (const { hour, texts } of await store.sheetsBetween(utcDay, hours, dimension)) {
      const { total, by } = fromTexts(texts);
      if (total.received > 0) all.set(startOf(hour), total.received);
      for (const [key, { figures }] of by[dimension].named) {
        if (figures.received === 0) continue;
        const counts = byKey.get(key) ?? new Map<Instant, number>();
        byKey.set(key, counts.set(startOf(hour), figures.received));
      }
    }
  });
  return { all, byKey };
};
