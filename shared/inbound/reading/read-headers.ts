import { LONGEST_ADDRESS_HEADER, MOST_HEADER_BYTES, MOST_HEADER_FIELDS } from "./bounds.ts";
import { latin1 } from "./latin1.ts";

export interface RawHeader {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, one character a byte: its charset isn't known here. */
  readonly value: string;
}

export interface HeaderBlock {
  readonly headers: readonly RawHeader[];
  /** Where the body begins. */
  readonly end: number;
  /** Some of it was too much to look at. */
  readonly isCut: boolean;
}

/** RFC 5322, 2.2, and blanks before the colon as in 4.5. */
const FIELD = /^([!-9;-~]{1,200})[ \t]*:/;
/** RFC 4155, and the way in which programs hide it. */
const MBOX = /^>?From \S+.*\d/;

/**
 * The header block that begins at `start`. A line that is no header and doesn't continue one belongs to the header before
 * it if headers follow; else it is the body's first, before which somebody forgot the empty line. `isDelimiter`: of a line
 * that begins with two hyphens, whether the part ends there.
 */
export const readHeaders = (bytes: Buffer, start: number, isDelimiter: (line: string) => boolean): HeaderBlock => {
  const { lines, end, isCut } = readLines(bytes, start, isDelimiter);
  const lastField = lines.findLastIndex(({ text }) => FIELD.test(text));
  const fields: { name: string; parts: string[]; length: number }[] = [];
  let tooMuch = isCut;
  for (const [index, { text: line, at }] of lines.entries()) {
    const last = fields.at(-1);
    const text = last ? line : line.trimStart();
    const name = FIELD.exec(text)?.[1];
    if (name !== undefined) {
      if (fields.length === MOST_HEADER_FIELDS) return { headers: fields.map(unfold), end, isCut: true };
      fields.push({ name: name.toLowerCase(), parts: [text.slice(text.indexOf(":") + 1)], length: text.length });
    } else if (last && (index < lastField || /^[ \t]/.test(text))) {
      if (text.startsWith(">From ")) continue;
      last.length += text.length;
      if (last.length > LONGEST_ADDRESS_HEADER) tooMuch = true;
      else last.parts.push(/^[ \t]/.test(text) ? text : ` ${text}`);
    } else if (index > lastField && !(index === 0 && MBOX.test(text)) && !text.startsWith(":")) {
      return { headers: fields.map(unfold), end: at, isCut: tooMuch };
    }
  }
  return { headers: fields.map(unfold), end, isCut: tooMuch };
};

const unfold = ({ name, parts }: { name: string; parts: string[] }): RawHeader => ({
  name,
  value: parts.join("").slice(0, LONGEST_ADDRESS_HEADER).trim(),
});

interface Line {
  readonly text: string;
  readonly at: number;
}

/** Up to the empty line; what is beyond the bound is passed over. */
const readLines = (
  bytes: Buffer,
  start: number,
  isDelimiter: (line: string) => boolean,
): { lines: Line[]; end: number; isCut: boolean } => {
  const lines: Line[] = [];
  const most = Math.min(bytes.length, start + MOST_HEADER_BYTES);
  let at = start;
  while (at < most) {
    const newline = bytes.indexOf(10, at);
    const next = newline === -1 ? bytes.length : newline + 1;
    const text = latin1(bytes.subarray(at, Math.min(next, at + LONGEST_ADDRESS_HEADER))).replace(/[\r\n]{1,4}$/, "");
    if (text === "") return { lines, end: next, isCut: false };
    if (text.startsWith("--") && isDelimiter(text)) return { lines, end: at, isCut: false };
    lines.push({ text, at });
    at = next;
  }
  return { lines, end: at < bytes.length ? afterEmptyLine(bytes, at) : at, isCut: at < bytes.length };
};

const afterEmptyLine = (bytes: Buffer, from: number): number => {
  const ends = ["\n\n", "\n\r\n"].map((empty) => ({ at: bytes.indexOf(empty, from - 1), length: empty.length }));
  const found = ends.filter(({ at }) => at !== -1).sort((one, other) => one.at - other.at)[0];
  return found ? found.at + found.length : bytes.length;
};
