import type { Instant, Millis } from "../../domain/time.ts";

/** How long it took, in ms; `null` where nothing was measured. */
interface Times {
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly count: number;
}

/** What a report needs of a line of figures. */
export interface Line {
  readonly received: number;
  readonly acknowledged: number;
  readonly resolved: number;
  readonly closed: number;
  /** Part of the closed, 0 to 1. */
  readonly firstContactResolution: number | null;
  readonly reopened: number;
  readonly repeatContacts: number;
  readonly handOvers: number;
  readonly overdue: number;
  readonly bounced: number;
  readonly timeToAcknowledgement: Times;
  readonly timeToFirstResponse: Times;
  readonly timeToResolution: Times;
  /** `answers`: to "is it fixed?"; `scores`: those of them with 1 to 5, whose mean is `average`. */
  readonly satisfaction: { readonly answers: number; readonly scores: number; readonly average: number | null };
}

/** Figures from `from` until just before `to`, by something. A day's name is its date, such as `2026-11-16`. */
export interface Summary {
  readonly from: Instant;
  readonly to: Instant;
  readonly timeZone: string;
  readonly total: Line;
  readonly groups: readonly (Line & { readonly name: string })[];
}

/** The same figures of two periods. Without the earlier one there is no comparison. */
export interface Pair {
  readonly now: Summary;
  readonly before: Summary | undefined;
}

export type Period = "day" | "week" | "month";

export interface ReportContent {
  readonly kind: "report";
  /** BCP 47: of the company, for the way of writing numbers and dates. */
  readonly locale: string;
  readonly timeZone: string;
  readonly period: Period;
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Line;
  readonly before: Line | undefined;
  /** How much longer this period was than the one before, such as 31 / 28; 1 without one. */
  readonly length: number;
  readonly days: readonly Day[];
  readonly channels: readonly Group[];
  readonly products: readonly Group[];
  readonly categories: readonly Group[];
}

/** `name`: what a stranger may have typed; empty where nothing was said. `before`: `undefined` without a comparison. */
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
  readonly period: Period;
  readonly channel: Pair;
  readonly product: Pair;
  readonly category: Pair;
  /** For a report on one day: the week that ends with it and the one before, so that there is something to see. */
  readonly day: Pair;
}

export const reportContent = ({ locale, period, channel, product, category, day }: Source): ReportContent => {
  const { now, before } = channel;
  return {
    kind: "report",
    locale,
    timeZone: now.timeZone,
    period,
    from: now.from,
    to: now.to,
    now: now.total,
    before: before?.total,
    length: before === undefined || before.to <= before.from ? 1 : (now.to - now.from) / (before.to - before.from),
    days: daysOf(day),
    channels: groupsOf(channel),
    products: groupsOf(product),
    categories: groupsOf(category),
  };
};

/** Each that had complaints in either period, most first. */
const groupsOf = ({ now, before }: Pair): Group[] => {
  const counts = (of: Summary | undefined): Map<string, number> =>
    new Map(of?.groups.map(({ name, received }) => [name, received]));
  const [these, those] = [counts(now), counts(before)];
  return [...new Set([...these.keys(), ...those.keys()])]
    .map((name) => ({
      name,
      now: these.get(name) ?? 0,
      before: before === undefined ? undefined : (those.get(name) ?? 0),
    }))
    .filter((group) => group.now > 0 || (group.before ?? 0) > 0)
    .toSorted((one, other) => other.now - one.now || (other.before ?? 0) - (one.before ?? 0));
};

const daysOf = ({ now, before }: Pair): Day[] => {
  const earlier = before === undefined ? [] : datesOf(before);
  return datesOf(now).map((date, place) => {
    const then = earlier[place];
    return {
      date,
      now: figuresOf(now, date),
      before: before === undefined || then === undefined ? undefined : figuresOf(before, then),
    };
  });
};

const figuresOf = ({ groups }: Summary, date: string): DayFigures => {
  const line = groups.find(({ name }) => name === date);
  return {
    received: line?.received ?? 0,
    acknowledgementMs: line?.timeToAcknowledgement.p95Ms ?? null,
    satisfaction: line?.satisfaction.average ?? null,
  };
};

const DAY: Millis = 86_400_000;

/** Every day of the period, also those without any figures. */
const datesOf = ({ from, to, timeZone }: Summary): string[] => {
  const localDate = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const [first, last] = [from, Math.max(from, to - 1)].map((at) => Date.parse(localDate.format(at)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, place) =>
    new Date(first + place * DAY).toISOString().slice(0, 10),
  );
};
