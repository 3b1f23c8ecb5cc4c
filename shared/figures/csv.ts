/** A cell: text is a stranger's and only ever text; a number is ours and stays one; `null` is an empty cell. */
export type Cell = string | number | null;

/** Excel takes a CSV without it for the machine's old code page, and makes `커피` unreadable; programs that mind take JSON. */
const BYTE_ORDER_MARK = "\u{feff}";

/** RFC 4180: a header row, CRLF after every row, text in quotes. */
export const toCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${BYTE_ORDER_MARK}${[header, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;

const writeCell = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return `"${harmless(cell).replaceAll('"', '""')}"`;
};

/**
 * An apostrophe makes it text for every spreadsheet (OWASP, "CSV Injection"). They trim what is blank or invisible, some also
 * quotes, before they look for a formula, and signs of other shapes (full-width, `⩵`, the Hebrew plus) count as well, so each
 * text is judged as it is when it is written plainly (NFKC). A program with another separator cuts a text up, unless it is the
 * first cell of its row; so what follows a separator is looked at too, and cut off from it by a space and an apostrophe.
 */
const harmless = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .split(/(?<=[,;|])/u)
    .map((piece, at) => (FORMULA.test(piece.normalize("NFKC")) ? `${at === 0 ? "" : " "}'${piece}` : piece))
    .join("");

/** With the mathematical minus, which stays itself. */
const FORMULA = /^[\p{C}\p{Z}\p{M}'"`‘’“”«»]*[=+\-@−]/u;
