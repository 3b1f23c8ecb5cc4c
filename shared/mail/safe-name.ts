const LONGEST = 40;
const MOST_WORDS = 5;

/** Letters and marks of any script, and what stands between them in names. Invisible letters are none. */
const NAME =
  /^\p{L}[[\p{L}\p{M}'’.\-]--\p{Default_Ignorable_Code_Point}]*(?: [[\p{L}\p{M}'’.\-]--\p{Default_Ignorable_Code_Point}]+)*$/v;
/** `evil.com`, where `J.R. Ewing` is fine: no top-level domain has a single letter. */
const DOMAIN = /\.\p{L}\p{M}*\p{L}/u;
/** Marks piled up to draw over other lines; no script stacks more than three. */
const PILE = /\p{M}{4}/u;

/**
 * The name if it can do no harm in a mail to somebody who may never have written to us; else undefined, and the greeting
 * goes without. A stranger who types a victim's address gets no sentence, number or link through here.
 */
export const safeName = (typed: string): string | undefined => {
  const name = typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
  if ([...name].length > LONGEST || name.split(" ").length > MOST_WORDS) return undefined;
  return NAME.test(name) && !DOMAIN.test(name) && !PILE.test(name) ? name : undefined;
};
