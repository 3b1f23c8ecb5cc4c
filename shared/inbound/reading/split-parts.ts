import { DEEPEST_PART, LONGEST_BOUNDARY, MOST_DELIMITERS, MOST_PARTS } from "./bounds.ts";
import type { HeaderDecoding } from "./decode-header.ts";
import { latin1 } from "./latin1.ts";
import { boundaryOf, createPart, isMultipart, type Part } from "./part.ts";
import { readHeaders } from "./read-headers.ts";

export interface PartTree {
  readonly root: Part;
  /** Every part, outermost first. */
  readonly parts: readonly Part[];
  /** Some of it was too much to look at. */
  readonly isCut: boolean;
}

interface Open {
  readonly part: Part;
  readonly boundary: string;
}

/**
 * RFC 2046, 5.1, in one pass that only looks at lines beginning with `--` and copies nothing: a hostile mail costs no more
 * than a large one. A part ends with the delimiter of any multipart around it, for inner ones are often left unclosed.
 */
export const splitParts = (bytes: Buffer, decoding: HeaderDecoding): PartTree => {
  const parts: Part[] = [];
  const open: Open[] = [];
  let isCut = false;
  const begin = (start: number, parent: Part | undefined): { part: Part; body: number } => {
    const block = readHeaders(bytes, start, (line) => matching(open, line.slice(2)) !== undefined);
    const part = createPart(block.headers, parent, decoding);
    isCut ||= block.isCut;
    parts.push(part);
    parent?.children.push(part);
    return { part, body: block.end };
  };

  const enter = (part: Part, boundary: string | undefined): void => {
    if (!isMultipart(part)) return;
    if (open.length === DEEPEST_PART) isCut = true;
    else open.push({ part, boundary: boundary ?? "" });
  };
  const { part: root, body } = begin(0, undefined);
  let current: Part | undefined = root;
  let from = body;
  const declared = boundaryOf(root);
  enter(root, declared && bytes.includes(`--${declared}`, from, "latin1") ? declared : guessBoundary(bytes, from));

  let looked = 0;
  for (let at = nextDelimiter(bytes, from); at !== -1; at = nextDelimiter(bytes, at + 2)) {
    if (open.length === 0) break;
    if (++looked > MOST_DELIMITERS || parts.length > MOST_PARTS) {
      isCut = true;
      break;
    }
    const end = lineEnd(bytes, at);
    const found = matching(open, latin1(bytes.subarray(at + 2, Math.min(end, at + LONGEST_BOUNDARY + 6))));
    if (!found) continue;
    if (current) current.content = bytes.subarray(from, Math.max(from, beforeNewline(bytes, at)));
    open.length = found.level + (found.closes ? 0 : 1);
    if (found.closes) {
      current = undefined;
      continue;
    }
    const next = begin(end, open[found.level]?.part);
    [current, from] = [next.part, next.body];
    enter(next.part, boundaryOf(next.part));
    at = from - 2;
  }
  if (current) current.content = bytes.subarray(from);
  return { root, parts, isCut };
};

/** At or after `from`, where a line begins with `--`. */
const nextDelimiter = (bytes: Buffer, from: number): number => {
  if (bytes[from] === 0x2d && bytes[from + 1] === 0x2d && (from === 0 || bytes[from - 1] === 10)) return from;
  const newline = bytes.indexOf("\n--", from);
  return newline === -1 ? -1 : newline + 1;
};

const lineEnd = (bytes: Buffer, at: number): number => {
  const newline = bytes.indexOf(10, at);
  return newline === -1 ? bytes.length : newline + 1;
};

/** RFC 2046: the line break before a delimiter belongs to it. */
const beforeNewline = (bytes: Buffer, at: number): number => {
  if (bytes[at - 1] !== 10) return at;
  return bytes[at - 2] === 13 ? at - 2 : at - 1;
};

/** The innermost multipart whose delimiter the line is; a boundary may itself end with two hyphens. */
const matching = (open: readonly Open[], line: string): { level: number; closes: boolean } | undefined => {
  const text = line.trimEnd();
  const level = open.findLastIndex(({ boundary }) => boundary === text && boundary !== "");
  if (level !== -1) return { level, closes: false };
  if (!text.endsWith("--")) return undefined;
  const closed = open.findLastIndex(({ boundary }) => boundary === text.slice(0, -2).trimEnd() && boundary !== "");
  return closed === -1 ? undefined : { level: closed, closes: true };
};

/** Where a multipart doesn't name its boundary: its first line that looks like a delimiter with a header after it. */
const guessBoundary = (bytes: Buffer, from: number): string | undefined => {
  const text = latin1(bytes.subarray(from, from + 8 * 1024));
  return /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\ncontent-[a-z-]+:/i.exec(text)?.[1];
};

/** The mail as `splitParts` takes it: lines end with `\n`, and nothing stands before the header. */
export const trimMail = (bytes: Buffer): Buffer => {
  const lines = bytes.includes(10) || !bytes.includes(13) ? bytes : withNewlines(bytes);
  let start = lines[0] === 0xef && lines[1] === 0xbb && lines[2] === 0xbf ? 3 : 0;
  while (lines[start] === 10 || lines[start] === 13 || lines[start] === 0) start++;
  return lines.subarray(start);
};

const withNewlines = (bytes: Buffer): Buffer => {
  const lines = Buffer.from(bytes);
  for (let at = 0; at < lines.length; at++) if (lines[at] === 13) lines[at] = 10;
  return lines;
};
