import { recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import type { Subject } from "../../shared/domain/early-warning/watch-rises.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { hourOf } from "../../shared/figures/hour.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";
import { subjectOf } from "./subject.ts";

export interface RecentCustomers {
  count: number;
  customers: Set<string>;
}

/** How many complained about these values in the recent hours, and who: the only question that needs their rows. */
export const readRecentCustomers = async (
  figures: Pick<FigureStore, "rowsOf">,
  dimension: Subject["dimension"],
  values: ReadonlySet<string>,
  now: Instant,
): Promise<ReadonlyMap<string, RecentCustomers>> => {
  const found = new Map<string, RecentCustomers>();
  for (const at of [recentSince(now), now]) {
    for await (const rows of figures.rowsOf(hourOf(at))) {
      for (const row of rows) {
        const value = row.kind === "received" ? subjectOf(row, dimension) : undefined;
        if (value === undefined || !values.has(value)) continue;
        const known = found.get(value) ?? { count: 0, customers: new Set<string>() };
        known.count += 1;
        known.customers.add(row.customer);
        found.set(value, known);
      }
    }
  }
  return found;
};
