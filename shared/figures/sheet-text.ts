import { type Dimension, dimensions, keyOf } from "./dimension.ts";
import { type Counter, counters, type Figures, none, timings } from "./figures.ts";
import { type Group, type Groups, keepLargest, noGroups } from "./groups.ts";
import { emptySheet, type Sheet } from "./sheet.ts";

/**
 * A sheet as an item keeps it: JSON, one text for the total and one for each dimension, so that a report by product reads
 * no other. Zeros and empty spreads are left out, and read as such: most values of most hours have few figures.
 */
export type SheetTexts = Partial<Record<"total" | Dimension, string>>;

/** Values of one dimension in one hour. */
export const MOST_VALUES = 200;
/** An item may have 400 KB (409,600 bytes) with its keys and names, which are a few hundred bytes. */
const MOST_BYTES = 390_000;

/**
 * The sheet, with as many values told apart as fit. Without any there are eleven figures (total, and by dimension `unnamed`
 * and `other`), of at most 577 buckets in each of three spreads: they fit with counts of ten digits, so this always ends well.
 */
export const toTexts = (sheet: Sheet): SheetTexts => {
  for (let most = MOST_VALUES; ; most = Math.floor(most / 2)) {
    const texts = textsOf(sheet, most);
    if (most === 0 || bytesOf(texts) <= MOST_BYTES) return texts;
  }
};

/** What isn't in the texts, because it wasn't read, is empty. */
export const fromTexts = (texts: SheetTexts): Sheet => {
  const by = dimensions.map((dimension) => [dimension, readGroups(texts[dimension], dimension)]);
  return {
    total: texts.total === undefined ? emptySheet.total : readFigures(JSON.parse(texts.total) as FiguresText),
    by: Object.fromEntries(by) as Record<Dimension, Groups>,
  };
};

const bytesOf = (texts: SheetTexts): number =>
  Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Our own words from our own table: held against no schema, which would take longer than everything else. */
type FiguresText = Readonly<Record<string, number | readonly number[]>>;

interface GroupsText {
  named: { name: string; figures: FiguresText }[];
  unnamed: FiguresText;
  other: FiguresText;
}

const textsOf = (sheet: Sheet, most: number): SheetTexts => ({
  total: JSON.stringify(writeFigures(sheet.total)),
  ...Object.fromEntries(
    dimensions.map((dimension) => [dimension, JSON.stringify(writeGroups(keepLargest(sheet.by[dimension], most)))]),
  ),
});

const writeGroups = ({ named, unnamed, other }: Groups): GroupsText => ({
  named: [...named.values()].map(({ name, figures }) => ({ name, figures: writeFigures(figures) })),
  unnamed: writeFigures(unnamed),
  other: writeFigures(other),
});

const readGroups = (text: string | undefined, dimension: Dimension): Groups => {
  if (text === undefined) return noGroups;
  const { named, unnamed, other } = JSON.parse(text) as GroupsText;
  const groups = named.map(({ name, figures }): [string, Group] => [
    keyOf(name, dimension),
    { name, figures: readFigures(figures) },
  ]);
  return { named: new Map(groups), unnamed: readFigures(unnamed), other: readFigures(other) };
};

/** A spread is bucket, count, bucket, count … in one list. */
const writeFigures = (figures: Figures): FiguresText => {
  const counts = counters.flatMap((counter) => (figures[counter] === 0 ? [] : [[counter, figures[counter]] as const]));
  const spreads = timings.flatMap((timing) => {
    const spread = [...figures[timing]].sort(([one], [other]) => one - other);
    return spread.length === 0 ? [] : [[timing, spread.flat()] as const];
  });
  return Object.fromEntries([...counts, ...spreads]);
};

const readFigures = (text: FiguresText): Figures => ({
  ...none,
  ...(text as Partial<Record<Counter, number>>),
  timeToAcknowledgement: readSpread(text.timeToAcknowledgement),
  timeToFirstResponse: readSpread(text.timeToFirstResponse),
  timeToResolution: readSpread(text.timeToResolution),
});

const readSpread = (list: FiguresText[string] | undefined): Map<number, number> => {
  const spread = new Map<number, number>();
  if (list === undefined || typeof list === "number") return spread;
  for (let place = 0; place + 1 < list.length; place += 2) spread.set(list[place] ?? 0, list[place + 1] ?? 0);
  return spread;
};
