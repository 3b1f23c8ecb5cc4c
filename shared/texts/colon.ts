import type { SupportedLanguage } from "../language/supported.ts";

/**
 * What stands between a label and its value in a line of plain text: the colon with the spaces that a language sets around
 * it. At the end of a line, cut what follows it with `trimEnd`.
 */
export const colonIn = (language: SupportedLanguage): string => COLONS[language] ?? ": ";

/** Where it isn't the one of English. */
const COLONS: Partial<Record<SupportedLanguage, string>> = {
  fr: "\u00a0: ",
  ja: "：",
  "zh-Hans": "：",
  "zh-Hant": "：",
};
