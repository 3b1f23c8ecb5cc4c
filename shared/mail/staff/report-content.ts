import { type Dimension, keyOf } from "../../figures/dimension.ts";
import type { Line } from "../../figures/line.ts";
import { daysOf, lengthOf } from "../../figures/period.ts";
import type { Summary, SummaryGroup } from "../../figures/summary.ts";

/** The same figures of two periods. Without the earlier one there is no comparison. */
export interface Pair {
  readonly now: Summary;
  readonly before: Summary | undefined;
}

export interface ReportContent {
  readonly kind: "report";
  /** BCP 47: of the company, for the way of writing numbers and dates. */
  readonly locale: string;
  readonly period: "day" | "week" | "month";
  /** The first and the last day, such as `2026-11-16`, of the zone's calendar. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly now: Line;
  readonly before: Line | undefined;
  /** How many times as long this period was as the one before, such as 31 / 28; 1 without one. */
  readonly length: number;
  readonly days: readonly Day[];
  readonly channels: readonly Group[];
  readonly products: readonly Group[];
  readonly categories: readonly Group[];
}

/** How many complaints there were of one value, which a stranger may have typed. `before`: `undefined` without a comparison. */
export interface Group {
  readonly name: string;
  readonly now: number;
  readonly before: number | undefined;
}

export interface Day {
  /** `2026-11-16`. */
  readonly date: string;
  readonly now: DayFigures;
  /** Of the day at the same place of the period before. */
  readonly before: DayFigures | undefined;
}

export interface DayFigures {
  readonly received: number;
  readonly acknowledgementMs: number | null;
  readonly satisfaction: number | null;
}

interface Source {
  readonly locale: string;
  readonly period: ReportContent["period"];
  readonly channel: Pair;
  readonly product: Pair;
  readonly category: Pair;
  /** For a report on one day: the week that ends with it and the one before, so that there is something to see. */
  readonly day: Pair;
}

export const reportContent = ({ locale, period, channel, product, category, day }: Source): ReportContent => {
  const { now, before } = channel;
  const { from, to, timeZone } = now;
  return {
    kind: "report",
    locale,
    period,
    from,
    to,
    timeZone,
    now: now.total,
    before: before?.total,
    length: before === undefined ? 1 : lengthOf(now) / lengthOf(before),
    days: daysIn(day),
    channels: groupsIn(channel, "channel"),
    products: groupsIn(product, "product"),
    categories: groupsIn(category, "category"),
  };
};

/** Each value that had complaints in either period, most first. Two spellings of one are one, as in each summary. */
const groupsIn = ({ now, before }: Pair, dimension: Dimension): Group[] => {
  const [these, those] = [named(now, dimension), named(before, dimension)];
  return [...new Map([...those, ...these])]
    .map(([key, { name }]) => ({
      name,
      now: these.get(key)?.received ?? 0,
      before: before === undefined ? undefined : (those.get(key)?.received ?? 0),
    }))
    .filter((group) => group.now > 0 || (group.before ?? 0) > 0)
    .toSorted((one, other) => other.now - one.now || (other.before ?? 0) - (one.before ?? 0));
};

type Named = Extract<SummaryGroup, { kind: "value" }>;

const named = (summary: Summary | undefined, dimension: Dimension): Map<string, Named> =>
  new Map(
    summary?.groups.flatMap((group) =>
      group.kind === "value" ? [[keyOf(group.name, dimension), group] as const] : [],
    ),
  );

const daysIn = ({ now, before }: Pair): Day[] => {
  const [these, earlier] = [byName(now), byName(before)];
  const datesBefore = before === undefined ? [] : daysOf(before);
  return daysOf(now).map((date, place) => {
    const then = datesBefore[place];
    return {
      date,
      now: figuresOf(these.get(date)),
      before: then === undefined ? undefined : figuresOf(earlier.get(then)),
    };
  });
};

const byName = (summary: Summary | undefined): Map<string | null, Line> =>
  new Map(summary?.groups.map((group) => [group.name, group]));

const figuresOf = (line: Line | undefined): DayFigures => ({
  received: line?.received ?? 0,
  acknowledgementMs: line?.timeToAcknowledgement.p95Ms ?? null,
  satisfaction: line?.satisfaction.average ?? null,
});
