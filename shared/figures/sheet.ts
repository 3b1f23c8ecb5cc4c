import { betterSpelling, type Dimension, dimensions, keyOf, nameOf } from "./dimension.ts";
import type { EventRow } from "./event-row.ts";
import { count, type Figures, merge, none } from "./figures.ts";
import { type Groups, mergeGroups, noGroups } from "./groups.ts";

/** The figures of some time: of everything, and by each dimension. */
export interface Sheet {
  readonly total: Figures;
  readonly by: Readonly<Record<Dimension, Groups>>;
}

const byEach = (make: (dimension: Dimension) => Groups): Sheet["by"] =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, make(dimension)])) as Record<Dimension, Groups>;

export const emptySheet: Sheet = { total: none, by: byEach(() => noGroups) };

/** An alarm that was raised is no figure of ours: it makes no group either. */
export const countSheet = (rows: readonly EventRow[]): Sheet => {
  const counted = rows.filter(({ kind }) => kind !== "raised");
  return { total: count(counted), by: byEach((dimension) => countGroups(counted, dimension)) };
};

export const mergeSheets = (sheets: readonly Sheet[]): Sheet => ({
  total: merge(sheets.map(({ total }) => total)),
  by: byEach((dimension) => mergeGroups(sheets.map(({ by }) => by[dimension]))),
});

const countGroups = (rows: readonly EventRow[], dimension: Dimension): Groups => {
  const found = new Map<string, { name: string; rows: EventRow[] }>();
  const unnamed: EventRow[] = [];
  for (const row of rows) {
    const name = nameOf(row, dimension);
    if (name === undefined) {
      unnamed.push(row);
      continue;
    }
    const key = keyOf(name, dimension);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { name, rows: [row] });
    } else {
      known.name = betterSpelling(known.name, name);
      known.rows.push(row);
    }
  }
  const named = new Map([...found].map(([key, { name, rows: its }]) => [key, { name, figures: count(its) }]));
  return { named, unnamed: count(unnamed), other: none };
};
