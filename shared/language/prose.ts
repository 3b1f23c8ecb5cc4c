/** In UTF-16 units. A language shows itself in the first sentences, and the time is bounded. */
const LONGEST = 1000;

/** Of ASCII alone: where words aren't parted, the text goes on right behind an address. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,64}@[\w.-]+|@[\w.]+/giu;
const HASHTAG = /#[\p{L}\p{M}\p{N}_]+/gu;
const LATIN_OR_DIGITS = /[\p{Script=Latin}\p{N}_-]+/gu;

/** What of a text is in somebody's language: no addresses, mentions and tags, no order numbers and models. */
export const proseOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(ADDRESS, " ")
    .replace(HASHTAG, " ")
    .replace(LATIN_OR_DIGITS, (word) => (/\p{N}/u.test(word) ? " " : word));
