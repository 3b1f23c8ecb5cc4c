import type { Dimension } from "./dimension.ts";
import { type Figures, merge, none, volumeOf } from "./figures.ts";
import { type Groups, keepLargest, mergeGroups, noGroups } from "./groups.ts";
import type { Hour } from "./hour.ts";
import { type Line, lineOf } from "./line.ts";
import { dayByHour, daysOf, type Period } from "./period.ts";
import type { Sheet } from "./sheet.ts";

export type Grouping = Dimension | "day";

export interface SummaryRequest extends Period {
  by: Grouping;
}

/**
 * `kind` keeps apart what a name can't: `value` is one that a complaint has, `none` (without a name) is of complaints that have
 * none, and `other` of values that were too many to be told apart. So groups always add up to the total.
 */
export type SummaryGroup = ({ name: string; kind: "value" } | { name: null; kind: "none" | "other" }) & Line;

export interface Summary extends SummaryRequest {
  total: Line;
  /** Days in order; others by how much was received, then by name, and what has no name at the end. */
  groups: SummaryGroup[];
}

export interface CountedHour {
  readonly hour: Hour;
  readonly sheet: Sheet;
}

/** What a summary is made of, added up piece by piece: a year of hours doesn't have to be in memory at once. */
export interface Collected {
  readonly total: Figures;
  readonly groups: Groups;
}

export const nothingCollected: Collected = { total: none, groups: noGroups };

/** In an answer. A page that lists more isn't read. */
const MOST_GROUPS = 500;
/** While adding up: so many that a value among the largest of the whole period is hardly ever given up on the way. */
const MOST_COLLECTED = 5_000;

/** Adds hours of the request's period, each at most once. */
export const createCollect = (request: SummaryRequest) => {
  const days = request.by === "day" ? dayByHour(request) : undefined;
  const groupsIn = ({ hour, sheet }: CountedHour): Groups => {
    if (request.by !== "day") return sheet.by[request.by];
    const name = days?.get(hour);
    return name === undefined ? noGroups : { ...noGroups, named: new Map([[name, { name, figures: sheet.total }]]) };
  };
  return (collected: Collected, hours: readonly CountedHour[]): Collected => ({
    total: merge([collected.total, ...hours.map(({ sheet }) => sheet.total)]),
    groups: keepLargest(mergeGroups([collected.groups, ...hours.map(groupsIn)]), MOST_COLLECTED),
  });
};

export const summaryOf = (request: SummaryRequest, { total, groups }: Collected): Summary => ({
  from: request.from,
  to: request.to,
  by: request.by,
  timeZone: request.timeZone,
  total: lineOf(total),
  groups: request.by === "day" ? dayGroups(request, groups) : rankedGroups(keepLargest(groups, MOST_GROUPS)),
});

const dayGroups = (period: Period, { named }: Groups): SummaryGroup[] =>
  daysOf(period).map((name) => ({ name, kind: "value", ...lineOf(named.get(name)?.figures ?? none) }));

const rankedGroups = ({ named, unnamed, other }: Groups): SummaryGroup[] => [
  ...[...named.values()]
    .sort((one, another) => another.figures.received - one.figures.received || (one.name < another.name ? -1 : 1))
    .map(({ name, figures }) => ({ name, kind: "value" as const, ...lineOf(figures) })),
  ...nameless("none", unnamed),
  ...nameless("other", other),
];

const nameless = (kind: "none" | "other", figures: Figures): SummaryGroup[] =>
  volumeOf(figures) === 0 ? [] : [{ name: null, kind, ...lineOf(figures) }];
