/** Japanese is written in both Han and kana, so they are one here. */
export type Writing = "Latin" | "Arabic" | "Thai" | "Hangul" | "Han and kana" | "unsupported";

/** What is counted, and how much each counts: a syllable or a word's sign says as much as two letters. */
const WRITINGS: { writing: Writing; each: RegExp; letters: number }[] = [
  { writing: "Latin", each: /[\p{L}&&\p{Script=Latin}]/gv, letters: 1 },
  { writing: "Arabic", each: /[\p{L}&&\p{Script=Arabic}]/gv, letters: 1 },
  { writing: "Thai", each: /[\p{L}&&\p{Script=Thai}]/gv, letters: 1 },
  { writing: "Hangul", each: /\p{Script=Hangul}/gv, letters: 2 },
  { writing: "Han and kana", each: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gv, letters: 2 },
  {
    writing: "unsupported",
    each: /[\p{L}--[\p{Script=Common}\p{Script=Latin}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]/gv,
    letters: 1,
  },
];

const FEWEST_LETTERS = 6;
/** Brands, models and quotes are Latin in any text, so a third of it in another writing is the customer's own. */
const OWN_SHARE = 0.3;
/** For the same reason, a text is Latin only if hardly anything else is in it. */
const LATIN_SHARE = 0.8;

export const countOf = (each: RegExp, text: string): number => text.match(each)?.length ?? 0;

/** How a text's own words are written; `undefined` if they are too few, or mixed. */
export const writingOf = (prose: string): Writing | undefined => {
  const tally = WRITINGS.map(({ writing, each, letters }) => ({ writing, letters: countOf(each, prose) * letters }));
  const all = tally.reduce((sum, { letters }) => sum + letters, 0);
  if (all < FEWEST_LETTERS) return undefined;
  const [only, another] = tally.filter(
    ({ writing, letters }) => letters >= all * (writing === "Latin" ? LATIN_SHARE : OWN_SHARE),
  );
  return another === undefined ? only?.writing : undefined;
};
