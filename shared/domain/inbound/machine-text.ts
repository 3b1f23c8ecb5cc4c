/** How much of a subject, and of a text, is looked at, in characters: machines say what they are at once. */
const SUBJECT = 300;
const TEXT = 4_000;
const OPENING = 1_500;
const LINES = 40;

/** Letters alike whatever wrote them: lower case, one width, plain quotes, dashes and spaces; nothing invisible. */
export const plain = (text: string, longest = SUBJECT): string =>
  text
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu, "")
    .replaceAll(/[‘’‚´`ʼ]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‐-―−]/gu, "-")
    .replaceAll(/[^\S\n]+/gu, " ");

/** A quote's beginning in any mail program: marked, ruled off, introduced by a line with an address, or a header block. */
const QUOTE =
  /^\s*(?:[>||]|[-_=*─━]{5,}|-{2,} ?\p{L}[^\n]{3,40}-{2,}$|[^\n]{0,150}@[^\n]{1,150}[::]\s*$|on [^\n]{5,150} wrote[::]|[\p{L} .*]{2,20}[::]\s*[^\n]{0,80}[<[][^\s<>]{1,64}@)/iu;

/**
 * The first lines that are the sender's own, as `plain` has it: never what is quoted, nor what stands below a quote, nor what
 * a sentence cites.
 */
export const freshOpening = (text: string): string => {
  const lines: string[] = [];
  for (const line of text.slice(0, TEXT).split("\n", LINES)) {
    if (QUOTE.test(line.slice(0, SUBJECT))) break;
    lines.push(plain(line, OPENING).trim());
  }
  return lines
    .join("\n")
    .replaceAll(/"[^"\n]{1,400}"/g, '""')
    .replaceAll(/\n{2,}/g, "\n")
    .trim()
    .slice(0, OPENING);
};

/** The first lines as they are, rules and all, as `plain` has it: what a mail system writes looks like a quote. */
export const firstLines = (text: string): string =>
  text
    .slice(0, TEXT)
    .trimStart()
    .split("\n", 25)
    .map((line) => plain(line, OPENING).trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, OPENING);
