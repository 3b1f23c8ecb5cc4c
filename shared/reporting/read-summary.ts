import type { Hours } from "../figures/hour.ts";
import { hoursOf, utcDaysOf } from "../figures/period.ts";
import { fromTexts } from "../figures/sheet-text.ts";
import { createCollect, nothingCollected, type Summary, type SummaryRequest, summaryOf } from "../figures/summary.ts";
import { inParallel } from "../in-parallel.ts";
import { type Dependencies, recountStale } from "./recount.ts";

/** So many that an hour's wait for whoever counts on a schedule is covered, and one request stays within its seconds. */
const MOST_RECOUNTED = 48;
/** UTC days that are read at once: of the fullest hours, some ten megabytes. */
const DAYS_AT_ONCE = 8;

export interface ReadSummary extends Summary {
  /** Whether everything was counted that had been written until a minute ago: `false` while hours wait for a recount. */
  isComplete: boolean;
}

/** The period's summary as of now: what was written since its hours were last counted is counted first. */
export const readSummary = async (dependencies: Dependencies, request: SummaryRequest): Promise<ReadSummary> => {
  const hours = hoursOf(request);
  if (hours === undefined) return { ...summaryOf(request, nothingCollected), isComplete: true };
  const { isComplete } = await recountStale(dependencies, { most: MOST_RECOUNTED, hours });
  return { ...summaryOf(request, await collect(dependencies, request, hours)), isComplete };
};

const collect = async ({ store }: Dependencies, request: SummaryRequest, hours: Hours) => {
  const add = createCollect(request);
  let collected = nothingCollected;
  await inParallel(DAYS_AT_ONCE, utcDaysOf(hours), async (utcDay) => {
    const sheets = await store.sheetsBetween(utcDay, hours, request.by === "day" ? undefined : request.by);
    collected = add(
      collected,
      sheets.map(({ hour, texts }) => ({ hour, sheet: fromTexts(texts) })),
    );
  });
  return collected;
};
