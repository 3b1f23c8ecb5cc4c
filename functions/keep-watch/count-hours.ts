import type { Instant } from "../../shared/domain/time.ts";
import { type Hour, hourOf } from "../../shared/figures/hour.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { type Dependencies, recount } from "../../shared/reporting/recount.ts";
import type { StaleHour } from "../../shared/storage/figure-store.ts";

/** Of one look; whatever is left is counted in the next. */
const MOST_HOURS = 100;
const AT_ONCE = 4;

/**
 * Counts the stale hours from `since` on, which people wait for. The function that it gives counts the earlier ones, as far as
 * there is time left: after an outage they may take longer than one look has.
 */
export const countHours = async (
  dependencies: Dependencies,
  since: Instant,
  isTimeLeft: () => boolean,
): Promise<() => Promise<void>> => {
  const stale = await dependencies.store.listStale(MOST_HOURS);
  const recent: Hour = hourOf(since);
  await countAll(
    dependencies,
    stale.filter(({ hour }) => hour >= recent),
  );
  return () =>
    countAll(
      dependencies,
      stale.filter(({ hour }) => hour < recent),
      isTimeLeft,
    );
};

/** One that can't be counted keeps none of the others from it. */
const countAll = async (
  dependencies: Dependencies,
  hours: readonly StaleHour[],
  isTimeLeft = () => true,
): Promise<void> => {
  const failures: unknown[] = [];
  await inParallel(AT_ONCE, hours, async (hour) => {
    if (!isTimeLeft()) return;
    await recount(dependencies, hour).catch((error: unknown) => failures.push(error));
  });
  if (failures.length > 0) throw failures[0];
};
