export type Direction = "ltr" | "rtl";

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/**
 * The direction of somebody's own words, by their first letter, as `dir="auto"` has it. Written out, since Outlook knows
 * neither `dir="auto"` nor `text-align:start`.
 */
export const directionOf = (text: string, otherwise: Direction): Direction => {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return otherwise;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
};
