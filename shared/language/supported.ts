/** Every language in which we write to customers (BCP 47). Chinese is told apart by how it is written. */
export const supported = [
  "en",
  "ko",
  "th",
  "ja",
  "zh-Hans",
  "zh-Hant",
  "es",
  "fr",
  "de",
  "pt",
  "it",
  "vi",
  "id",
  "ar",
] as const;

export type SupportedLanguage = (typeof supported)[number];
