/** `evil.com`, where `J.R. Ewing` is fine (no top-level domain has one letter), `//host` and `10.0.0.1`. */
const LINK = /\.\p{L}\p{M}*\p{L}|\/\/|\d\.\d+\.\d+\.\d|www\./iu;
/** Marks piled up to draw over other lines; no script stacks more than three. */
const PILE = /\p{M}{4}/u;
/** Some of these are letters, such as the Hangul filler. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** What a mail program could make a link of, and what is drawn other than it is written. */
export const isHarmless = (text: string): boolean => !LINK.test(text) && !PILE.test(text) && !INVISIBLE.test(text);

/** Composed letters, single spaces. Line breaks and controls stay, to be refused. */
export const tidy = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
