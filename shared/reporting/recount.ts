import { writeId } from "../domain/ids.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { type Hours, startOf } from "../figures/hour.ts";
import { countSheet, emptySheet, mergeSheets } from "../figures/sheet.ts";
import { toTexts } from "../figures/sheet-text.ts";
import { inParallel } from "../in-parallel.ts";
import type { FigureStore, StaleHour } from "../storage/figure-store.ts";
import { EVENTS_KEPT } from "../storage/kept.ts";

export interface Dependencies {
  store: FigureStore;
  now: () => Instant;
  newId: () => string;
}

/**
 * A batch's writes happen in any order, so a marker may be there before its rows are. It stays for longer than any request
 * is under way; until then its hour is counted as often as somebody asks.
 */
export const SETTLED_AFTER: Millis = 60_000;

const AT_ONCE = 8;

/**
 * Counts what was written since it was last counted, the latest hours first. Twice, in parallel or cut short it does no harm.
 * `isComplete`: nothing but the last minute's writes may be missing from the sheets of those hours.
 */
export const recountStale = async (
  dependencies: Dependencies,
  { most, hours }: { most: number; hours?: Hours },
): Promise<{ isComplete: boolean }> => {
  const stale = await dependencies.store.listStale(most + 1, hours);
  const counted = await inParallel(AT_ONCE, stale.slice(0, most), (hour) => recountTwice(dependencies, hour));
  return { isComplete: stale.length <= most && counted.every((result) => result !== "overtaken") };
};

/** Whoever was faster may have read its rows before the latest ones were written. */
const recountTwice = async (dependencies: Dependencies, stale: StaleHour) => {
  const first = await recount(dependencies, stale);
  return first === "overtaken" ? recount(dependencies, stale) : first;
};

/**
 * Overwrites the hour's sheet with a count of all its rows. The version is read before the rows: who read its rows earlier
 * than somebody who saved meanwhile can't put its older count over theirs. So a sheet is saved even where it stays the same.
 */
export const recount = async (
  { store, now, newId }: Dependencies,
  stale: StaleHour,
): Promise<"counted" | "overtaken" | "too-old"> => {
  // Rows of that time are expiring, and a sheet made of what is left would be worse than the one there is.
  if (now() >= startOf(stale.hour) + EVENTS_KEPT) {
    await store.clearStale(stale);
    return "too-old";
  }
  const before = await store.versionOf(stale.hour);
  let sheet = emptySheet;
  for await (const rows of store.rowsOf(stale.hour)) sheet = mergeSheets([sheet, countSheet(rows)]);
  const saved = await store.saveSheet(stale.hour, toTexts(sheet), before, writeId(newId()));
  if (saved === "conflict") return "overtaken";
  if (now() - stale.markedAt >= SETTLED_AFTER) await store.clearStale(stale);
  return "counted";
};
