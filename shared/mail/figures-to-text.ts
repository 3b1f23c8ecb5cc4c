import type { Chart, Table } from "./layout.ts";

/** Letters that take the room of two. */
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/gu;
const NO_ROOM = /[\p{M}\p{Cf}]/gu;
const GAP = "   ";

export const tableToText = ({ caption, columns, rows }: Table): string =>
  [caption, ...aligned([columns, ...rows.map(({ head, cells }) => [head, ...cells])])].join("\n");

export const chartToText = ({ title, now, before, places }: Chart): string => {
  const heads = ["", now, ...(before === undefined ? [] : [before])];
  const lines = places.map((place) => [place.label, place.now, ...(before === undefined ? [] : [place.before])]);
  return [title, ...aligned([heads, ...lines])].join("\n");
};

/** In columns, for letters of one width: the first begins where lines do, all others end below each other. */
const aligned = (lines: readonly (readonly string[])[]): string[] => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => room(line[column] ?? ""))));
  return lines.map((line) =>
    line
      .map((text, column) => {
        const spaces = " ".repeat(Math.max((widths[column] ?? 0) - room(text), 0));
        return column === 0 ? text + spaces : spaces + text;
      })
      .join(GAP)
      .trimEnd(),
  );
};

const room = (text: string): number =>
  [...text].length + (text.match(WIDE)?.length ?? 0) - (text.match(NO_ROOM)?.length ?? 0);
