import type { Instant } from "../../shared/domain/time.ts";
import type { ReportPeriod } from "../../shared/domain/watch/watch.ts";
import { addDays, periodBefore } from "../../shared/figures/period.ts";
import type { SummaryRequest } from "../../shared/figures/summary.ts";
import { type Pair, type ReportContent, reportContent } from "../../shared/mail/staff/report-content.ts";
import { type ReadSummary, readSummary } from "../../shared/reporting/read-summary.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";

export interface Dependencies {
  figures: FigureStore;
  settings: Pick<Settings, "company" | "staff">;
  now: () => Instant;
  newId: () => string;
}

/**
 * What leadership is told of a period, beside the one before it. `undefined` while hours of it wait to be counted: a report is
 * better late than wrong.
 */
export const readReport = async (
  { figures, settings, now, newId }: Dependencies,
  { from, until }: ReportPeriod,
): Promise<ReportContent | undefined> => {
  const { company, staff } = settings;
  const { every } = staff.report;
  const read = (request: SummaryRequest): Promise<ReadSummary> => readSummary({ store: figures, now, newId }, request);
  const pairOf = async (first: string, by: SummaryRequest["by"]): Promise<Pair & { isComplete: boolean }> => {
    const period = { from: first, to: until, timeZone: company.timeZone };
    const [these, those] = [await read({ ...period, by }), await read({ ...periodBefore(period), by })];
    const before = those.total.received + those.total.closed > 0 ? those : undefined;
    return { now: these, before, isComplete: these.isComplete && those.isComplete };
  };
  // One after the other: each counts what is stale, and two that count one hour get into each other's way.
  const channel = await pairOf(from, "channel");
  const product = await pairOf(from, "product");
  const category = await pairOf(from, "category");
  const day = await pairOf(from === until ? addDays(until, -6) : from, "day");
  if (![channel, product, category, day].every(({ isComplete }) => isComplete)) return undefined;
  const period = every === "never" ? "week" : every;
  return reportContent({ locale: company.language, period, channel, product, category, day });
};
