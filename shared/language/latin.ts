import { guessByNGrams } from "./n-grams.ts";
import { balanceOf } from "./neighbours.ts";
import type { SupportedLanguage } from "./supported.ts";
import { isVietnamese } from "./vietnamese.ts";

/** By the name that the n-grams have for it: they know Malay, and of Indonesian what it shares. */
const LANGUAGES: ReadonlyMap<string, SupportedLanguage> = new Map([
  ["en", "en"],
  ["es", "es"],
  ["fr", "fr"],
  ["de", "de"],
  ["pt", "pt"],
  ["it", "it"],
  ["vi", "vi"],
  ["ms", "id"],
]);

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu;

/** Of shorter texts one in thirty would be taken for another language, of longer ones hardly any. */
const FEWEST_LETTERS = 20;
/** A text in a language that the n-grams don't know at all stays below. */
const LEAST_SCORE = 0.6;
const LEAST_SCORE_OF_INDONESIAN = 0.55;
const LEAST_LEAD = 0.02;
/** Every fifth word is one that only Indonesian has, and not by chance. */
const SLANG = { fewestWords: 3, share: 0.2 };

export const latinLanguageOf = (prose: string): SupportedLanguage | undefined => {
  const words = prose.toLowerCase().match(WORD) ?? [];
  if (words.join("").length < FEWEST_LETTERS) return undefined;
  if (isVietnamese(words)) return "vi";
  return isIndonesianSlang(words) ? "id" : languageByNGrams(words);
};

/** Tweets, which n-grams from books don't know. */
const isIndonesianSlang = (words: readonly string[]): boolean =>
  balanceOf("id", words) >= Math.max(SLANG.fewestWords, words.length * SLANG.share);

const languageByNGrams = (words: readonly string[]): SupportedLanguage | undefined => {
  const guess = guessByNGrams(words);
  const language = LANGUAGES.get(guess?.language ?? "");
  if (guess === undefined || language === undefined) return undefined;
  if (guess.score < (language === "id" ? LEAST_SCORE_OF_INDONESIAN : LEAST_SCORE)) return undefined;
  const balance = balanceOf(language, words);
  return balance > 0 || (balance === 0 && guess.lead >= LEAST_LEAD) ? language : undefined;
};
