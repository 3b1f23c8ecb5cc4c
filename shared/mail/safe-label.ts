const LONGEST = 60;
const MOST_WORDS = 6;
/** Fewer than a telephone number has. */
const MOST_DIGITS = 6;

const LABEL =
  /^[\p{L}\p{N}#][[\p{L}\p{M}\p{N}_#\/.\-]--\p{Default_Ignorable_Code_Point}]*(?: [[\p{L}\p{M}\p{N}_#\/.\-]--\p{Default_Ignorable_Code_Point}]+)*$/v;
const ORDER = /^#?[A-Za-z0-9][A-Za-z0-9_#/.-]{0,39}$/;
/** `evil.com`, `//host` and `10.0.0.1`: what a mail program could turn into a link. */
const LINK = /\.\p{L}\p{M}*\p{L}|\/\/|\d\.\d+\.\d+\.\d|www\./iu;
const PILE = /\p{M}{4}/u;

/** A product's or category's name if it can do no harm in a mail to an address that isn't proven; see `safeName`. */
export const safeLabel = (typed: string): string | undefined => {
  const label = typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
  if ([...label].length > LONGEST || label.split(" ").length > MOST_WORDS) return undefined;
  if ((label.match(/\p{N}/gu) ?? []).length > MOST_DIGITS) return undefined;
  return LABEL.test(label) && !LINK.test(label) && !PILE.test(label) ? label : undefined;
};

/** An order's number: one word with a digit in it, so that it can't be a message. */
export const safeOrderId = (typed: string): string | undefined => {
  const order = typed.trim();
  return ORDER.test(order) && /\d/.test(order) && !LINK.test(order) ? order : undefined;
};
