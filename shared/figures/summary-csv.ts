import { type Cell, toCsv } from "./csv.ts";
import { none } from "./figures.ts";
import { type Line, lineOf } from "./line.ts";
import type { Summary } from "./summary.ts";

/** One row for the total, then one for each group, under the names that the JSON has: `timeToResolution.p95Ms`. */
export const summaryCsv = ({ total, groups }: Summary): string => {
  const columns = flatten(lineOf(none)).map(([column]) => column);
  const cells = (line: Line): Cell[] => {
    const values = new Map(flatten(line));
    return columns.map((column) => values.get(column) ?? null);
  };
  // The name comes first: a program that takes another separator still sees its quotes as quotes.
  return toCsv(
    ["name", "kind", ...columns],
    [[null, "total", ...cells(total)], ...groups.map(({ name, kind, ...line }) => [name, kind, ...cells(line)])],
  );
};

const flatten = (value: object, path: readonly string[] = []): [column: string, cell: Cell][] =>
  Object.entries(value).flatMap(([name, inner]: [string, Cell | object]) =>
    typeof inner === "object" && inner !== null
      ? flatten(inner, [...path, name])
      : [[[...path, name].join("."), inner] as [string, Cell]],
  );
