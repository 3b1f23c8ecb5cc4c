import { type Line, linesOf } from "./quotes/line.ts";
import { beginsSignature, markQuotes } from "./quotes/mark-quotes.ts";

/** Each line that isn't blank is in one of both, as it was written, in its order. */
export interface SplitReply {
  /** What the writer says now, with a signature that isn't below a quote. */
  readonly fresh: string;
  /** What mail programs put above, below and between it. */
  readonly quoted?: string;
}

/** Whether there is anything but a signature. */
const hasWords = (lines: readonly Line[], quoted: readonly boolean[]): boolean => {
  let signed = false;
  return lines.some((line, at) => {
    if (line.blank) return false;
    signed = !quoted[at] && (signed || beginsSignature(line));
    return !quoted[at] && !signed;
  });
};

/** What was apart stays apart, by a blank line. */
const pick = (lines: readonly Line[], belongs: (at: number) => boolean): string => {
  const picked: string[] = [];
  let gap = false;
  for (const [at, { raw, blank }] of lines.entries()) {
    if (!blank && belongs(at)) {
      if (gap && picked.length > 0 && picked.at(-1) !== "") picked.push("");
      picked.push(raw);
      gap = false;
    } else if (!blank) gap = true;
    else if (picked.length > 0 && !gap) picked.push("");
  }
  return picked.slice(0, picked.findLastIndex((line) => line !== "") + 1).join("\n");
};

/**
 * The new part of a mail's plain text apart from what it quotes. A text that only quotes or forwards is all fresh: that is
 * then what its sender wants to say. In doubt a line is fresh, since a quote that is shown does less harm than words that
 * aren't.
 */
export const splitReply = (text: string): SplitReply => {
  const lines = linesOf(text);
  const quoted = markQuotes(lines);
  if (!hasWords(lines, quoted)) return { fresh: pick(lines, () => true) };
  const rest = pick(lines, (at) => quoted[at] === true);
  return { fresh: pick(lines, (at) => !quoted[at]), ...(rest === "" ? {} : { quoted: rest }) };
};
