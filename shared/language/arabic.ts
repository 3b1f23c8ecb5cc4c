import { guessByNGrams } from "./n-grams.ts";

/** Letters of the Arabic language; Persian, Urdu, Kurdish and others have more. */
const ARABIC_LETTER = /[\u0621-\u063a\u0641-\u064a]/u;
const ANY_LETTER = /[\p{L}&&\p{Script=Arabic}]/gv;
const WORD = /\p{Script=Arabic}+/gu;

const FEWEST_LETTERS = 12;
/** Dialects borrow a letter for a name now and then; of Persian and Urdu these are a tenth and more. */
const MOST_FOREIGN = 0.05;

/** Persian that was typed on an Arabic keyboard lacks its own letters, so n-grams decide after them. */
export const isArabic = (prose: string): boolean => {
  const letters = prose.match(ANY_LETTER) ?? [];
  const foreign = letters.filter((letter) => !ARABIC_LETTER.test(letter)).length;
  if (letters.length < FEWEST_LETTERS || foreign > letters.length * MOST_FOREIGN) return false;
  const words = prose.replace(/\p{M}/gu, "").match(WORD) ?? [];
  return guessByNGrams(words)?.language === "ar";
};
