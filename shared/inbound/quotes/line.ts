/** In UTF-16 units. What a mail program writes around a quote is shorter, folded or not. */
export const LONGEST_MARKER = 600;

export interface Line {
  /** As it was written. */
  readonly raw: string;
  readonly blank: boolean;
  /** Behind a `>`, at any depth. */
  readonly prefixed: boolean;
  /** Without marks of direction, stars of bold print and outer spaces; empty if too long to be a program's. */
  readonly legible: string;
}

const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " };
const ENTITY = /&(?:lt|gt|quot|nbsp);/gu;
const BOLD = /\*+/gu;
const PREFIX = /^[ \t]{0,3}[>＞]/u;

const legibleOf = (raw: string): string =>
  raw.length > LONGEST_MARKER
    ? ""
    : raw
        .replace(DIRECTION, "")
        .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
        .replace(BOLD, "")
        .replace(SPACE, " ")
        .trim();

const NOT_BLANK = /\S/u;

export const linesOf = (text: string): readonly Line[] =>
  text.split(/\r\n|[\r\n]/u).map((raw) => ({
    raw,
    blank: !NOT_BLANK.test(raw),
    prefixed: PREFIX.test(raw),
    legible: legibleOf(raw),
  }));

/** Where the next line that isn't blank is, from `index` on; the length if there is none. */
export const nextWritten = (lines: readonly Line[], index: number): number => {
  let at = index;
  while (lines[at]?.blank) at += 1;
  return at;
};
