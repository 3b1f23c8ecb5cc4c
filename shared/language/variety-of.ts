/** Both BCP 47: `wanted` where it is a variety of `language`, else that: what is written in Thai has no Egyptian dates. */
export const varietyOf = (wanted: string, language: string): string =>
  wanted === language || wanted.startsWith(`${language}-`) ? wanted : language;
