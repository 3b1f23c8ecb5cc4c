/** A Vietnamese word without its marks: a beginning, vowels and an end, each from a short list. */
const SYLLABLE =
  /^(?:ngh?|gh?|gi|kh?|qu|ph?|th?|tr?|ch?|nh?|[bdhlmrsvx])?(?:a[iouy]?|eo?|eu|i[au]?|ieu?|o[aei]?|oa[iy]|u[aeiouy]?|uay|uo[iu]|uy[aeu]|yeu?|y)(?:ch|n[gh]|[cmnpt])?$/u;

const FEWEST_WORDS = 7;
/** In other languages a third of the words have this shape, and three quarters at the very most. */
const LEAST_SHARE = 0.76;

const bare = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/** Vietnamese is often typed without its marks, and then n-grams don't know it; the shape of its words stays. */
export const isVietnamese = (words: readonly string[]): boolean => {
  const distinct = [...new Set(words)];
  return (
    distinct.length >= FEWEST_WORDS &&
    distinct.filter((word) => SYLLABLE.test(bare(word))).length >= distinct.length * LEAST_SHARE
  );
};
