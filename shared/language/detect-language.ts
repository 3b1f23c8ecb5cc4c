import { isArabic } from "./arabic.ts";
import { chineseOf } from "./chinese.ts";
import { isJapanese } from "./japanese.ts";
import { latinLanguageOf } from "./latin.ts";
import { proseOf } from "./prose.ts";
import { writingOf } from "./scripts.ts";
import type { SupportedLanguage } from "./supported.ts";

/**
 * The language that a customer wrote in; `undefined` unless it is certain, as no guess is to be shown as an answer. It reads
 * the first sentences alone and never throws. Import it only when it is needed: its n-grams take a moment and memory to load.
 */
export const detectLanguage = (text: string): SupportedLanguage | undefined => {
  const prose = proseOf(text);
  switch (writingOf(prose)) {
    case "Hangul":
      return "ko";
    case "Thai":
      return "th";
    case "Han and kana":
      return isJapanese(prose) ? "ja" : chineseOf(prose);
    case "Arabic":
      return isArabic(prose) ? "ar" : undefined;
    case "Latin":
      return latinLanguageOf(prose);
    default:
      return undefined;
  }
};
