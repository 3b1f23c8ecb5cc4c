import type { Instant } from "../../shared/domain/time.ts";
import type { ReportPeriod } from "../../shared/domain/watch/watch.ts";
import { addDays, periodBefore } from "../../shared/figures/period.ts";
import { readSummary } from "../../shared/figures/read-summary.ts";
import type { SummaryRequest } from "../../shared/figures/summary.ts";
import { type Pair, type ReportContent, reportContent } from "../../shared/mail/staff/report-content.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { FigureStore } from "../../shared/storage/figure-store.ts";

export interface Dependencies {
  figures: FigureStore;
  settings: Settings;
  now: () => Instant;
  newId: () => string;
}

/** What leadership is told of a period, beside the one before it. */
export const readReport = async (
  { figures, settings, now, newId }: Dependencies,
  { from, until }: ReportPeriod,
): Promise<ReportContent> => {
  const { company, staff } = settings;
  const { every } = staff.report;
  const read = (request: SummaryRequest) => readSummary({ store: figures, now, newId }, request);
  const pairOf = async (first: string, by: SummaryRequest["by"]): Promise<Pair> => {
    const period = { from: first, to: until, timeZone: company.timeZone };
    const [these, those] = await Promise.all([read({ ...period, by }), read({ ...periodBefore(period), by })]);
    return { now: these, before: those.total.received + those.total.closed > 0 ? those : undefined };
  };
  const [channel, product, category, day] = await Promise.all([
    pairOf(from, "channel"),
    pairOf(from, "product"),
    pairOf(from, "category"),
    pairOf(from === until ? addDays(until, -6) : from, "day"),
  ]);
  const period = every === "never" ? "week" : every;
  return reportContent({ locale: company.language, period, channel, product, category, day });
};
