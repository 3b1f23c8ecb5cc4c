/** Written without spaces between words, so a phrase may stand right beside a name. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const escaped = (phrase: string): string => phrase.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

const asWord = (phrase: string): string =>
  WITHOUT_SPACES.test(phrase) ? escaped(phrase) : `(?<![\\p{L}\\p{M}])${escaped(phrase)}(?![\\p{L}\\p{M}])`;

/** One of the phrases as a whole word, without case. Longest first, so that a phrase doesn't hide a longer one. */
export const anyOf = (phrases: readonly string[], how: (phrase: string) => string = asWord): string =>
  `(?:${[...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map(how)
    .join("|")})`;

export const exactly = escaped;
