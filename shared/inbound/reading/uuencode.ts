import { latin1 } from "./latin1.ts";

export interface UuencodedFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** Where its `begin` line starts, and what follows its `end` line. */
  readonly start: number;
  readonly end: number;
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})\r?\n/;
/** More than that in one text is a text about uuencode. */
const MOST_BEGINS = 1_000;

/** The files that stand in a text, as programs put them there before MIME. What isn't whole stays text. */
export const findUuencoded = (content: Buffer): UuencodedFile[] => {
  const files: UuencodedFile[] = [];
  let at = content.indexOf("begin ");
  for (let seen = 0; at !== -1 && seen < MOST_BEGINS; seen++) {
    const file = at === 0 || content[at - 1] === 10 ? readFile(content, at) : undefined;
    if (file) files.push(file);
    at = content.indexOf("begin ", file?.end ?? at + 1);
  }
  return files;
};

/** The first file in it; undefined if there is none. */
export const decodeUuencoded = (content: Buffer): Uint8Array | undefined => findUuencoded(content)[0]?.bytes;

const readFile = (content: Buffer, start: number): UuencodedFile | undefined => {
  const begin = BEGIN.exec(latin1(content.subarray(start, start + 400)));
  if (!begin) return undefined;
  const lines: Line[] = [];
  for (let at = start + begin[0].length; at < content.length; ) {
    const newline = content.indexOf(10, at);
    const next = newline === -1 ? content.length : newline + 1;
    const size = lineSize(content, at, next);
    if (size === "end")
      return { filename: (begin[1] ?? "").trim(), bytes: decodeLines(content, lines), start, end: next };
    if (size === undefined) return undefined;
    if (size > 0) lines.push({ at, next, size });
    at = next;
  }
  return undefined;
};

interface Line {
  readonly at: number;
  readonly next: number;
  /** In bytes, decoded. */
  readonly size: number;
}

const decodeLines = (content: Buffer, lines: readonly Line[]): Uint8Array => {
  const bytes = Buffer.alloc(lines.reduce((sum, { size }) => sum + size, 0));
  let length = 0;
  for (const { at, next, size } of lines) {
    for (let bit = 0; bit < size * 8; bit += 24) {
      const from = at + 1 + (bit / 24) * 4;
      const [a, b, c, d] = [0, 1, 2, 3].map((offset) => six(content, from + offset, next)) as [
        number,
        number,
        number,
        number,
      ];
      const three = [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d];
      for (const byte of three.slice(0, size - bit / 8)) bytes[length++] = byte;
    }
  }
  return bytes;
};

/** How many bytes the line holds; undefined if it isn't one of such a file. */
const lineSize = (content: Buffer, at: number, next: number): number | "end" | undefined => {
  const text = next - at <= 6 ? latin1(content.subarray(at, next)).trim() : "";
  if (text === "end") return "end";
  if (text === "" && next - at <= 2) return 0;
  const first = content[at] ?? 0;
  const size = first === 0x60 ? 0 : first - 32;
  const needed = Math.ceil((size * 8) / 6);
  // Programs add a check character, and drop blanks at a line's end.
  return size >= 0 && size <= 45 + 18 && next - at <= needed + 8 ? size : undefined;
};

/** A character's six bits; a line that was cut short had blanks there. */
const six = (content: Buffer, at: number, next: number): number => {
  const byte = at < next ? (content[at] ?? 32) : 32;
  return byte < 32 ? 0 : (byte - 32) & 63;
};
