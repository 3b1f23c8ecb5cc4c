import type { Line } from "./line.ts";
import { LONGEST_MARKER } from "./line.ts";
import { anyOf } from "./matcher.ts";
import { alternatives, WROTE } from "./phrases.ts";

/** How sure it is that a program wrote it. People say "On 3 March at 10:30 your colleague wrote:" too. */
export type Sureness = "sure" | "if a quote follows";

export interface Attribution {
  /** Its first line. */
  readonly start: number;
  readonly sureness: Sureness;
}

/** In lines, folded as mail programs fold. */
const LONGEST_FOLD = 5;
/** In UTF-16 units, of one without an address. */
const LONGEST_PLAIN = 200;
/** In UTF-16 units: an attribution begins with its date or its sender, so one of them isn't far. */
const BEGINNING = 60;
/** Without an address, nothing but a day stands first. */
const PLAIN_BEGINNING = 30;

const VERB = anyOf(alternatives(WROTE));
const WROTE_ANYWHERE = new RegExp(VERB, "iu");
const WROTE_AT_END = new RegExp(`${VERB}\\s{0,3}[:：]?$`, "iu");
/** `<a@b>`, `[mailto:a@b]`, `(a@b)`, as programs set an address behind a name. */
const ADDRESS =
  /[<[(]\s{0,3}(?:mailto:)?[^\s<>()[\]@]{1,128}@[^\s<>()[\]@]{1,255}\s{0,3}[>\])<]|<\s?mailto:[^<>]{1,200}</u;
const EVERY_ADDRESS = new RegExp(ADDRESS, "gu");
const CLOSED = /[:：]\s{0,2}[-—]{0,8}$/u;
const DASHED = /^[-—]{2,12}\s?(.{1,400}?)\s?[-—]{2,12}$/u;
const DAY_OR_TIME = new RegExp(
  [
    "(?<!\\p{Nd})(?:19|20|25)\\p{Nd}{2}(?!\\p{Nd})",
    "(?<!\\p{Nd})[٠-٩]{4}(?![٠-٩])",
    "(?<!\\p{Nd})\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?!\\p{Nd})",
    "\\p{Nd}{1,4}[/.-]\\p{Nd}{1,2}[/.-]\\p{Nd}{2,4}",
  ].join("|"),
  "u",
);
const DIGIT = /\p{Nd}/u;
const EXCLAIMED = /[!?]\s/u;
/** Without a verb, a colon or both, as Gmail wrote it once and others do: "2016-03-03 17:21 GMT+01:00 Some One". */
const OLD_GMAIL =
  /^\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d \S.{0,200}$|^\d{4}\/\d{1,2}\/\d{1,2} \S.{0,200}<[^\s<>@]{1,128}@[^\s<>@]{1,255}>$/u;
const AOL = /^In a message dated .{10,300}writes:$/iu;
/** The end of a folded one whose last line looks like a quote: `> wrote:`, `>:`. */
const BROKEN_END = /^>\s?[^>:：]{0,40}[:：]$/u;

interface Reading {
  readonly sureness: Sureness;
  readonly dated: boolean;
}

/** Of what a program wrote, all on one line. */
const read = (line: string): Reading | undefined => {
  const dashed = DASHED.exec(line)?.[1];
  if (dashed !== undefined) return WROTE_AT_END.test(dashed) ? { sureness: "sure", dated: true } : undefined;
  if (!DIGIT.test(line) && !line.includes("@")) return undefined;
  if (OLD_GMAIL.test(line) || AOL.test(line)) return { sureness: "sure", dated: true };
  const address = ADDRESS.exec(line);
  return address === null ? readPlain(line) : readAddressed(line, address.index);
};

const readAddressed = (line: string, address: number): Reading | undefined => {
  const rest = line.replaceAll(EVERY_ADDRESS, " ");
  const dated = DAY_OR_TIME.test(rest);
  const begins = address <= BEGINNING || DIGIT.test(rest.slice(0, BEGINNING));
  if (!begins) return undefined;
  const closed = CLOSED.test(line);
  if (closed && (dated || (DIGIT.test(rest) && WROTE_ANYWHERE.test(line)))) return { sureness: "sure", dated: true };
  if (!WROTE_AT_END.test(line)) return undefined;
  if (dated) return { sureness: "sure", dated };
  return closed && address > 1 && address <= BEGINNING ? { sureness: "sure", dated } : undefined;
};

const readPlain = (line: string): Reading | undefined =>
  line.length <= LONGEST_PLAIN &&
  CLOSED.test(line) &&
  DIGIT.test(line.slice(0, PLAIN_BEGINNING)) &&
  !EXCLAIMED.test(line) &&
  DAY_OR_TIME.test(line) &&
  WROTE_ANYWHERE.test(line)
    ? { sureness: "if a quote follows", dated: true }
    : undefined;

const mayEnd = ({ legible, prefixed }: Line): boolean =>
  legible !== "" &&
  (prefixed
    ? BROKEN_END.test(legible)
    : CLOSED.test(legible) || WROTE_AT_END.test(legible) || DASHED.test(legible) || OLD_GMAIL.test(legible));

/** Whether the lines above may belong to the same one; of a folded address, one blank line may be in between. */
const foldsUp = (lines: readonly Line[], start: number): number | undefined => {
  const above = lines[start - 1];
  if (above === undefined || above.prefixed) return undefined;
  if (!above.blank) return above.legible === "" ? undefined : start - 1;
  const beyond = lines[start - 2];
  return lines[start]?.legible.startsWith("<") && beyond !== undefined && !beyond.blank && !beyond.prefixed
    ? start - 2
    : undefined;
};

/** Of one that is whole already: `at 10:18, John wrote:` goes on from `On Nov 21, 2014,`, and `<` from a name. */
const goesOn = (lines: readonly Line[], start: number, dated: boolean): boolean => {
  const first = lines[start]?.legible ?? "";
  if (/^(?:<|mailto:)/iu.test(first)) return true;
  const above = lines[start - 1]?.legible ?? "";
  return (!dated || /^\p{Ll}/u.test(first)) && above.length <= 80 && /[,،、]$/u.test(above) && DIGIT.test(above);
};

/** The attribution that ends with line `end`, in any of the languages, folded or not. */
export const attributionEndingAt = (lines: readonly Line[], end: number): Attribution | undefined => {
  const last = lines[end];
  if (last === undefined || !mayEnd(last)) return undefined;
  let found: Attribution | undefined;
  let joined = "";
  let start: number | undefined = end;
  for (let fold = 0; fold < LONGEST_FOLD && start !== undefined; fold += 1) {
    joined = `${lines[start]?.legible} ${joined}`.trimEnd();
    if (joined.length > LONGEST_MARKER) break;
    const reading = last.prefixed && start === end ? undefined : read(joined);
    if (reading !== undefined) {
      found = { start, sureness: reading.sureness };
      if (!goesOn(lines, start, reading.dated)) break;
    }
    start = foldsUp(lines, start);
  }
  return found;
};
