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
  const body = start + begin[0].length;
  let total = 0;
  for (let at = body; at < content.length; ) {
    const next = nextLine(content, at);
    const size = lineSize(content, at, next);
    if (size === "end") {
      const bytes = decodeLines(content.subarray(body, at), total);
      return { filename: (begin[1] ?? "").trim(), bytes, start, end: next };
    }
    if (size === undefined) return undefined;
    total += size;
    at = next;
  }
  return undefined;
};

const nextLine = (content: Buffer, at: number): number => {
  const newline = content.indexOf(10, at);
  return newline === -1 ? content.length : newline + 1;
};

/** `total`: bytes that its lines hold. The lines are walked again, since a list of them takes more room than they do. */
const decodeLines = (content: Buffer, total: number): Uint8Array => {
  const bytes = Buffer.alloc(total);
  let length = 0;
  for (let at = 0; at < content.length; ) {
    const next = nextLine(content, at);
    const size = lineSize(content, at, next);
    const end = length + (typeof size === "number" ? size : 0);
    for (let from = at + 1; length < end; from += 4) {
      const bits =
        (six(content, from, next) << 18) |
        (six(content, from + 1, next) << 12) |
        (six(content, from + 2, next) << 6) |
        six(content, from + 3, next);
      for (let shift = 16; shift >= 0 && length < end; shift -= 8) bytes[length++] = bits >> shift;
    }
    at = next;
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
