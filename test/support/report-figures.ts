import type { Line } from "../../shared/figures/line.ts";
import { addDays, daysOf, lengthOf, type Period, periodBefore } from "../../shared/figures/period.ts";
import type { Grouping, SummaryGroup } from "../../shared/figures/summary.ts";
import type { Pair, ReportContent } from "../../shared/mail/staff/report-content.ts";
import { reportContent } from "../../shared/mail/staff/report-content.ts";

/** Figures for whoever tests a report. */

const unmeasured = { count: 0, p50Ms: null, p95Ms: null, p99Ms: null };

export const times = (count: number, p50Ms: number, p95Ms: number) => ({ count, p50Ms, p95Ms, p99Ms: p95Ms });

export const marks = (average: number, count: number) => ({
  fixed: count,
  notFixed: 0,
  answers: count,
  scores: { 1: 0, 2: 0, 3: count, 4: 0, 5: 0 },
  average,
});

const line = (figures: Partial<Line> = {}): Line => ({
  received: 0,
  acknowledged: 0,
  acknowledgementsWithheld: 0,
  firstResponses: 0,
  resolved: 0,
  closed: 0,
  closedAtFirstContact: 0,
  setAside: 0,
  firstContactResolution: null,
  reopened: 0,
  repeatContacts: 0,
  handOvers: 0,
  overdue: 0,
  bounced: 0,
  calledSpam: 0,
  timeToAcknowledgement: unmeasured,
  timeToFirstResponse: unmeasured,
  timeToResolution: unmeasured,
  satisfaction: { fixed: 0, notFixed: 0, answers: 0, scores: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, average: null },
  ...figures,
});

const thisWeek: Period = { from: "2026-11-16", to: "2026-11-22", timeZone: "Europe/Berlin" };

export interface Told {
  period?: ReportContent["period"];
  of?: Period;
  now?: Partial<Line>;
  /** `undefined`: no comparison. */
  before?: Partial<Line> | undefined;
  /** Complaints of now and of before. */
  groups?: { product?: Counts; category?: Counts; channel?: Counts };
  /** Complaints of each day. */
  days?: { now: readonly Partial<Line>[]; before: readonly Partial<Line>[] };
}

type Counts = Record<string, readonly [now: number, before: number]>;

/** A whole report's content; nothing happened but what is told. */
export const contentOf = (told: Told = {}): ReportContent => {
  const { period = "week", of = thisWeek, now = {}, groups = {}, days = { now: [], before: [] } } = told;
  const earlier = "before" in told ? told.before : {};
  const pairOf = (by: Grouping, these: SummaryGroup[], those: SummaryGroup[]): Pair => ({
    now: { ...of, by, total: line(now), groups: these },
    before: earlier === undefined ? undefined : { ...periodBefore(of), by, total: line(earlier), groups: those },
  });
  const pairBy = (by: "product" | "category" | "channel"): Pair => {
    const named = Object.entries(groups[by] ?? {});
    const group = (which: 0 | 1) =>
      named.map(([name, counts]): SummaryGroup => ({ name, kind: "value", ...line({ received: counts[which] }) }));
    return pairOf(by, group(0), group(1));
  };
  const perDay = (all: Period, lines: readonly Partial<Line>[]): SummaryGroup[] =>
    daysOf(all).map((name, place) => ({ name, kind: "value", ...line(lines[place]) }));
  return reportContent({
    locale: "en-GB",
    period,
    channel: pairBy("channel"),
    product: pairBy("product"),
    category: pairBy("category"),
    day: pairOf("day", perDay(of, days.now), perDay(periodBefore(of), days.before)),
  });
};

export const daysFrom = (from: string, count: number): Period => ({
  from,
  to: addDays(from, count - 1),
  timeZone: "Europe/Berlin",
});

export const sameEachDay = (of: Period, figures: Partial<Line>): Partial<Line>[] =>
  Array.from({ length: lengthOf(of) }, () => figures);
