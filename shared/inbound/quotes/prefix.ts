import { type Line, nextWritten } from "./line.ts";

/** Some programs draw a bar or write the sender's name: `| text`, `Richard> text`. Only right below an attribution. */
const OTHER = /^(\||\p{L}{1,20}[>＞])/u;

/** The end (exclusive) of the prefixed lines that begin at `start`; none if that line isn't prefixed. */
export const prefixBelow = (lines: readonly Line[], start: number): number | undefined => {
  const first = lines[start];
  if (first === undefined) return undefined;
  if (first.prefixed) return start + 1;
  const mark = OTHER.exec(first.legible)?.[1];
  if (mark === undefined) return undefined;
  let end = start + 1;
  for (let at = nextWritten(lines, end); lines[at]?.legible.startsWith(mark); at = nextWritten(lines, at + 1))
    end = at + 1;
  return end;
};

/**
 * Whether a single line behind `>`, with no attribution and no other beside it, is a quote: people also write `>_<`,
 * `> 3 weeks`, `>>> look here <<<`.
 */
export const isQuotedAlone = ({ raw }: Line): boolean =>
  /^\s{0,3}[>＞] ?[\p{L}"'“„«(¿¡]/u.test(raw) && !/[<＜]\s{0,9}$/u.test(raw.slice(-20));
