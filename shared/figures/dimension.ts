import type { EventRow } from "./event-row.ts";

/** By what figures are told apart. */
export const dimensions = ["channel", "product", "category", "team", "agent"] as const;
export type Dimension = (typeof dimensions)[number];

/** Strangers type products and categories, so a name of theirs is only a spelling. The others are our own, and exact. */
const FREE_TEXT: ReadonlySet<Dimension> = new Set(["product", "category"]);

/** In code points: 400 bytes at most. */
export const LONGEST_NAME = 100;

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const BLANK = /[\s\u0000-\u001f\u007f-\u009f]+/gu;

/** The row's value of a dimension as it can be shown: one line, trimmed and cut; `undefined` where it has none. */
export const nameOf = (row: EventRow, dimension: Dimension): string | undefined => {
  const name = cut((row[dimension] ?? "").toWellFormed().replaceAll(BLANK, " ").trim());
  return name === "" ? undefined : name;
};

/** Two names with one key are one value: `Espresso Machine` is `ｅｓｐｒｅｓｓｏ machine`. */
export const keyOf = (name: string, dimension: Dimension): string =>
  FREE_TEXT.has(dimension) ? name.normalize("NFKC").replaceAll(BLANK, " ").trim().toLowerCase() : name;

/**
 * Which of two spellings of one value is shown: in whatever order they come, the same. `Espresso` rather than `espresso`
 * rather than `ESPRESSO`, as far as a script has capitals.
 */
export const betterSpelling = (one: string, other: string): string => {
  const [first, second] = [shoutingIn(one), shoutingIn(other)];
  if (first !== second) return first < second ? one : other;
  return one < other ? one : other;
};

/** None where it begins with a capital and goes on without: then capitals that a word is full of, then no capital at all. */
const shoutingIn = (name: string): number => {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const small = name.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals > 0 && small > 0) return /^\p{Lu}/u.test(name) ? capitals / (capitals + small) : 1;
  return capitals === 0 ? 2 : 3;
};

const cut = (name: string): string => {
  if (name.length <= LONGEST_NAME) return name;
  return [...name].slice(0, LONGEST_NAME).join("").trim();
};
