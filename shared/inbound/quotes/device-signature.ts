import { DEVICES, SENT_FROM } from "./device-phrases.ts";
import type { Line } from "./line.ts";
import { anyOf, exactly } from "./matcher.ts";
import { alternatives } from "./phrases.ts";

/** In UTF-16 units, without links. */
const LONGEST = 90;
const MOST_WORDS = 12;

const LINK = /<[^<>]{0,400}>|\((?:https?|mailto):[^()]{0,400}\)|\[https?:[^[\]]{0,400}\]|https?:\/\/\S{0,400}/gu;
const BRACKETS = /^[\s([<«]{1,4}|[\s)\]>».!]{1,4}$/gu;
const PROSE = /[,;?。，、！？،]|[!.] /u;

/** "Sent from" begins the line, "…gesendet" ends it, and "Von meinem…gesendet" does both. */
const around = (phrase: string): string => {
  const [before = "", after] = phrase.split("…");
  if (after === undefined) return `^${exactly(before)}(?![\\p{Ll}&&\\p{Script=Latin}])`;
  return `${before === "" ? "" : `^${exactly(before)}.{0,60}`}${exactly(after)}$`;
};
const atWordStart = (word: string): string =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)
    ? `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])${exactly(word)}`
    : exactly(word);

const SAYS_SENT = new RegExp(anyOf(alternatives(SENT_FROM), around), "iv");
const DEVICE = new RegExp(anyOf(DEVICES.split("|"), atWordStart), "iu");
/** "Sent from my TI-85": a make that nobody listed, by its capitals or figures. */
const OF_MINE = /^Sent from my (?:\S{1,20} ){0,3}[\p{Lu}\p{Nd}]/u;

/** "Sent from my iPhone", "Get Outlook for Android": the program's own words, in a line by itself. */
export const isDeviceSignature = ({ legible }: Line): boolean => {
  if (legible === "") return false;
  const line = legible.replaceAll(LINK, "").replaceAll(BRACKETS, "");
  if (line.length > LONGEST || line.split(" ").length > MOST_WORDS || PROSE.test(line)) return false;
  return (SAYS_SENT.test(line) && DEVICE.test(line)) || OF_MINE.test(line);
};
