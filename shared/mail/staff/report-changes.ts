import type { Line, Satisfaction } from "../../figures/line.ts";
import type { Distance } from "./noise.ts";
import { betweenCounts, betweenMarks, betweenMedians, betweenShares, NOTABLE, NOTABLE_AMONG_MANY } from "./noise.ts";
import type { Group, ReportContent } from "./report-content.ts";

/** What became more or less by more than noise. `unit` says how its two figures are written. */
export interface Change {
  readonly what: What;
  readonly now: number;
  readonly before: number;
  readonly unit: "count" | "time" | "share" | "mark";
  /** Of a product or category: what a stranger may have typed. */
  readonly name?: string;
  readonly distance: Distance;
}

type What =
  | "received"
  | "acknowledgement"
  | "response"
  | "resolution"
  | "firstContact"
  | "satisfaction"
  | "reopened"
  | "repeatContacts"
  | "handOvers"
  | "bounced"
  | "product"
  | "category";

/** Every notable change, the most certain first; see `noise.ts` for what is notable. */
export const changesIn = (content: ReportContent): Change[] => {
  const { now, before, length, products, categories } = content;
  if (before === undefined) return [];
  const overall = [
    ...countsOf(now, before, length),
    ...timesOf(now, before),
    ...sharesOf(now, before),
    ...marksOf(now, before),
  ].filter(({ distance }) => Math.abs(distance) >= NOTABLE);
  const single = [...groupChanges("product", products, length), ...groupChanges("category", categories, length)];
  return [...overall, ...single.filter(({ distance }) => Math.abs(distance) >= NOTABLE_AMONG_MANY)].toSorted(
    (one, other) => Math.abs(other.distance) - Math.abs(one.distance),
  );
};

const countsOf = (now: Line, before: Line, length: number): Change[] =>
  (["received", "reopened", "repeatContacts", "handOvers", "bounced"] as const).map((what) => ({
    what,
    now: now[what],
    before: before[what],
    unit: "count",
    distance: betweenCounts(now[what], before[what], length),
  }));

const TIMES = {
  acknowledgement: "timeToAcknowledgement",
  response: "timeToFirstResponse",
  resolution: "timeToResolution",
} as const;

const timesOf = (now: Line, before: Line): Change[] =>
  (["acknowledgement", "response", "resolution"] as const).flatMap((what) => {
    const [these, those] = [now[TIMES[what]], before[TIMES[what]]];
    if (these.p50Ms === null || those.p50Ms === null) return [];
    return {
      what,
      now: these.p50Ms,
      before: those.p50Ms,
      unit: "time" as const,
      distance: betweenMedians(these, those),
    };
  });

const sharesOf = (now: Line, before: Line): Change[] => {
  const [these, those] = [now.firstContactResolution, before.firstContactResolution];
  if (these === null || those === null) return [];
  const distance = betweenShares(
    { share: these, of: now.closed - now.setAside },
    { share: those, of: before.closed - before.setAside },
  );
  return [{ what: "firstContact", now: these, before: those, unit: "share", distance }];
};

const marksOf = ({ satisfaction: these }: Line, { satisfaction: those }: Line): Change[] => {
  if (these.average === null || those.average === null) return [];
  const distance = betweenMarks({ mean: these.average, of: marks(these) }, { mean: those.average, of: marks(those) });
  return [{ what: "satisfaction", now: these.average, before: those.average, unit: "mark", distance }];
};

const marks = ({ scores }: Satisfaction): number => Object.values(scores).reduce((sum, count) => sum + count, 0);

const groupChanges = (what: "product" | "category", groups: readonly Group[], length: number): Change[] =>
  groups.flatMap(({ name, now, before }) =>
    before === undefined
      ? []
      : { what, name, now, before, unit: "count" as const, distance: betweenCounts(now, before, length) },
  );
