import { isHarmless, tidy } from "./harmless.ts";

/** In code points. */
const LONGEST = 60;
const MOST_WORDS = 6;
/** Fewer than a telephone number has. */
const MOST_DIGITS = 6;

const LABEL = /^[\p{L}\p{N}#][\p{L}\p{M}\p{N}_#/.-]*(?: [\p{L}\p{M}\p{N}_#/.-]+)*$/u;
const ORDER = /^#?[A-Za-z0-9][A-Za-z0-9_#/.-]{0,29}$/;
/** As in `ORDER-…`; more of them could be words. */
const MOST_LETTERS = 6;

/** A product's or category's name if it is one line of a few words without a link or a number to call; see `safeName`. */
export const safeLabel = (typed: string): string | undefined => {
  const label = tidy(typed);
  if ([...label].length > LONGEST || label.split(" ").length > MOST_WORDS) return undefined;
  if ((label.match(/\p{N}/gu) ?? []).length > MOST_DIGITS) return undefined;
  return LABEL.test(label) && isHarmless(label) ? label : undefined;
};

/** An order's number: one word with a digit and few letters in it, so that it can't be a message. */
export const safeOrderId = (typed: string): string | undefined => {
  const order = typed.trim();
  const letters = (order.match(/[A-Za-z]/g) ?? []).length;
  return ORDER.test(order) && /\d/.test(order) && letters <= MOST_LETTERS && isHarmless(order) ? order : undefined;
};
