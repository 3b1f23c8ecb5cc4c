/** Overrides of the writing direction make `exe.gpj` look like `jpg.exe` (Unicode TR 36, 2.5). */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of whole characters, none of them a control. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();

export const withoutOverrides = (text: string): string => text.replace(UNSEEN, "");
