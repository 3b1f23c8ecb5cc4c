import { fieldOf, type HeaderField } from "./header-labels.ts";
import { type Line, nextWritten } from "./line.ts";
import { leadsToHeader } from "./separator.ts";

/** In lines: a block is read no farther, and a folded value no longer. */
const LONGEST_BLOCK = 24;
const LONGEST_FOLD = 2;

const LABEL = /^(?:[|>] {0,3})?([^:：|]{1,32})[:：|]/u;
const ADDRESS = /[^\s@<>]@[^\s@<>]{1,255}\.[^\s@<>]/u;
const TIME_OF_DAY = /(?<!\p{Nd})\p{Nd}{1,2}\s?[:.：h時时시]\s?\p{Nd}{2}/u;

type Fields = readonly (HeaderField | undefined)[];

/** For each line, the field that it begins. */
export const headerFields = (lines: readonly Line[]): Fields =>
  lines.map(({ legible }) => {
    const label = LABEL.exec(legible)?.[1];
    return label === undefined ? undefined : fieldOf(label);
  });

/**
 * Whether these lines are what a mail program writes above a mail. People write "From", "To" and "Date" themselves, of
 * journeys, parcels and letters, so it takes something that only mails have besides.
 */
const isOfAMail = (fields: ReadonlySet<HeaderField>, lines: readonly Line[]): boolean => {
  if (!fields.has("from") || !(fields.has("sent") || fields.has("date"))) return false;
  const address = lines.some(({ legible }) => ADDRESS.test(legible));
  const time = lines.some(({ legible }) => TIME_OF_DAY.test(legible));
  return fields.has("subject") ? fields.has("sent") || address || time : address && (fields.has("to") || time);
};

/** The end (exclusive) of the header block that begins at `start`. Values may be folded, and lines parted by blank ones. */
const headerBlockAt = (lines: readonly Line[], fields: Fields, start: number): number | undefined => {
  if (fields[start] === undefined) return undefined;
  const seen = new Set<HeaderField>();
  let end = start;
  let folded = 0;
  for (let at = start; at < Math.min(lines.length, start + LONGEST_BLOCK); at += 1) {
    const field = fields[at];
    if (field !== undefined) {
      seen.add(field);
      end = at + 1;
      folded = 0;
    } else if (lines[at]?.blank) {
      if (lines[at + 1]?.blank || fields[at + 1] === undefined) break;
    } else {
      folded += 1;
      if (folded > LONGEST_FOLD) break;
    }
  }
  return isOfAMail(seen, lines.slice(start, end)) ? end : undefined;
};

/** As `headerBlockAt`, with rules and titles above it: "________", "Original message:". */
export const titledHeaderAt = (lines: readonly Line[], fields: Fields, start: number): number | undefined => {
  let at = start;
  for (let titles = 0; titles < 3; titles += 1) {
    const line = lines[at];
    if (line === undefined || line.blank || !leadsToHeader(line)) break;
    at = nextWritten(lines, at + 1);
  }
  return headerBlockAt(lines, fields, at);
};
