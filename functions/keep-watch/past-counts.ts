import type { Subject } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { type HourlyReceived, readHourlyReceived } from "../../shared/reporting/hourly-counts.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";

type Dimension = Subject["dimension"];

export type ReadPast = (dimension: Dimension, from: Instant, until: Instant) => Promise<HourlyReceived>;

/**
 * Reads what came in from `from` up to `until`, which ends a whole hour ago: it stays as it is until the next hour, and so do
 * some ten thousand counts in this function's memory, instead of megabytes that each look would read again.
 */
export const createPastReading = (figures: Pick<FigureStore, "sheetsBetween">): ReadPast => {
  const known = new Map<Dimension, { until: Instant; counts: HourlyReceived }>();
  return async (dimension, from, until) => {
    const found = known.get(dimension);
    if (found?.until === until) return found.counts;
    const counts = await readHourlyReceived(figures, dimension, { from, to: until - 1 });
    known.set(dimension, { until, counts });
    return counts;
  };
};
