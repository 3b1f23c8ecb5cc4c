import { isHarmless, tidy } from "./harmless.ts";

/** In code points. */
const LONGEST = 40;
const MOST_WORDS = 5;

/** Letters and marks of any script, and what stands between them in names. */
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)*$/u;

/**
 * The name if it can do no harm in a mail to somebody who may never have written to us; else undefined, and the greeting
 * goes without. A stranger who types a victim's address gets no sentence, number or link through here.
 */
export const safeName = (typed: string): string | undefined => {
  const name = tidy(typed);
  if ([...name].length > LONGEST || name.split(" ").length > MOST_WORDS) return undefined;
  return NAME.test(name) && isHarmless(name) ? name : undefined;
};
