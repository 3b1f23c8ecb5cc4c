import type { Line } from "./line.ts";
import { anyOf, exactly } from "./matcher.ts";
import { alternatives, FORWARDED, ORIGINAL } from "./phrases.ts";

/** In UTF-16 units: dashes on both sides, and the longest phrase. */
const LONGEST = 160;

const original = anyOf(alternatives(ORIGINAL), exactly);
const forwarded = anyOf(alternatives(FORWARDED), exactly);

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:". */
const DASHED = new RegExp(`^[-—_=]{1,60} {0,4}(?:${original}|${forwarded}) {0,4}[-—_=:： ]{0,60}$`, "iu");
const WITH_COLON = new RegExp(`^${forwarded} {0,4}[:：]$`, "iu");
const BARE = new RegExp(`^(?:${original}|${forwarded})[:：]?$`, "iu");
/** Drawn, not written: `_____`, `-----`, `====`; and what Gmail puts where it counted who opened a mail. */
const RULE = /^(?:[-—–_=#~+ ]{2,200}|ᐧ)$/u;

/** A line after which everything is somebody else's mail. */
export const isSeparator = ({ legible }: Line): boolean =>
  legible.length <= LONGEST && (DASHED.test(legible) || WITH_COLON.test(legible));

/** A line that says so only right above a mail's header. */
export const leadsToHeader = ({ legible }: Line): boolean =>
  legible.length <= LONGEST && (RULE.test(legible) || BARE.test(legible));

export const isRule = ({ raw, legible }: Line): boolean => RULE.test(legible) || /^\s{0,9}\*{3,80}\s{0,9}$/u.test(raw);
