import type { Line } from "../../figures/line.ts";
import type { StaffMessageId } from "../../texts/staff/en.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { Block, Table, Tile } from "../layout.ts";
import type { Unit } from "./compare.ts";
import { compare } from "./compare.ts";
import { nameFor } from "./names.ts";
import type { Change } from "./report-changes.ts";
import type { Group, ReportContent } from "./report-content.ts";
import type { StaffFormats } from "./staff-formats.ts";

interface Figure {
  readonly label: StaffMessageId & `figure.${string}`;
  readonly unit: Unit;
  readonly of: (line: Line) => number | null;
}

const FIGURES: readonly Figure[] = [
  { label: "figure.received", unit: "count", of: (line) => line.received },
  { label: "figure.acknowledged", unit: "count", of: (line) => line.acknowledged },
  { label: "figure.acknowledgementHalf", unit: "time", of: (line) => line.timeToAcknowledgement.p50Ms },
  { label: "figure.acknowledgementMost", unit: "time", of: (line) => line.timeToAcknowledgement.p95Ms },
  { label: "figure.responseHalf", unit: "time", of: (line) => line.timeToFirstResponse.p50Ms },
  { label: "figure.responseMost", unit: "time", of: (line) => line.timeToFirstResponse.p95Ms },
  { label: "figure.resolved", unit: "count", of: (line) => line.resolved },
  { label: "figure.resolutionHalf", unit: "time", of: (line) => line.timeToResolution.p50Ms },
  { label: "figure.firstContact", unit: "share", of: (line) => line.firstContactResolution },
  { label: "figure.satisfaction", unit: "mark", of: (line) => line.satisfaction.average },
  { label: "figure.answers", unit: "count", of: (line) => line.satisfaction.answers },
  { label: "figure.overdue", unit: "count", of: (line) => line.overdue },
  { label: "figure.reopened", unit: "count", of: (line) => line.reopened },
  { label: "figure.repeatContacts", unit: "count", of: (line) => line.repeatContacts },
  { label: "figure.handOvers", unit: "count", of: (line) => line.handOvers },
  { label: "figure.bounced", unit: "count", of: (line) => line.bounced },
];

const HEADLINES: ReadonlySet<Figure["label"]> = new Set([
  "figure.received",
  "figure.acknowledgementHalf",
  "figure.responseHalf",
  "figure.resolutionHalf",
  "figure.satisfaction",
  "figure.overdue",
]);

interface Told {
  readonly label: string;
  readonly value: string;
  readonly change: string;
}

/** What wasn't measured is left out: rows of "none" would hide the others in a quiet week. */
const tell = (
  { now, before }: ReportContent,
  figures: readonly Figure[],
  texts: StaffTexts,
  formats: StaffFormats,
): Told[] =>
  figures.flatMap(({ label, unit, of }) => {
    const value = of(now);
    if (value === null) return [];
    const change = compare(unit, value, before && of(before), texts, formats);
    return { label: texts.say(label), value: formats[unit](value), change };
  });

export const headlines = (content: ReportContent, texts: StaffTexts, formats: StaffFormats): Tile[] => {
  const figures = FIGURES.filter(({ label }) => HEADLINES.has(label));
  return tell(content, figures, texts, formats).map(({ label, value, change }) => ({ label, value, note: change }));
};

export const glance = (content: ReportContent, texts: StaffTexts, formats: StaffFormats): Table => ({
  caption: texts.say("report.figures"),
  columns: [texts.say("report.figure"), texts.say(`period.now.${content.period}`), texts.say("report.change")],
  rows: tell(content, FIGURES, texts, formats).map(({ label, value, change }) => ({
    head: label,
    cells: [value, change],
  })),
});

const MOST_GROUPS = 5;

export const groupTables = (
  content: ReportContent,
  changes: readonly Change[],
  texts: StaffTexts,
  formats: StaffFormats,
): Block[] =>
  (["channel", "product", "category"] as const).flatMap((kind) => {
    const groups = { channel: content.channels, product: content.products, category: content.categories }[kind];
    const shown = kind === "channel" ? groups : chosen(groups, risen(kind, changes));
    if (shown.length === 0) return [];
    const columns = [texts.say(`report.${kind}`), texts.say("report.received"), texts.say("report.change")];
    const rows = shown.map(({ name, now, before }) => ({
      head: nameFor(kind, name, texts),
      cells: [formats.count(now), compare("count", now, before, texts, formats)],
    }));
    return { kind: "table", table: { caption: texts.say(CAPTIONS[kind]), columns, rows } };
  });

const CAPTIONS = { channel: "report.channels", product: "report.products", category: "report.categories" } as const;

const risen = (kind: "product" | "category", changes: readonly Change[]): string[] =>
  changes.flatMap(({ what, name, distance }) => (what === kind && distance > 0 && name !== undefined ? [name] : []));

/** Those that rose by more than noise, then those with most; in the order of their numbers, which is that of `groups`. */
const chosen = (groups: readonly Group[], rose: readonly string[]): Group[] => {
  const kept = new Set([...new Set([...rose, ...groups.map(({ name }) => name)])].slice(0, MOST_GROUPS));
  return groups.filter(({ name }) => kept.has(name));
};
