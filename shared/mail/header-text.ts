import { encodeWord, quoteString } from "nodemailer/lib/mime-funcs";

/** RFC 2047, 2: an encoded word has at most 75 characters; 52 leaves room for the header's name on its first line. */
const WORD = 52;
/** A longer word of plain ASCII couldn't be folded, so it is encoded, which can be cut anywhere. */
const LONGEST_WORD = 60;

/** One line of text: no control, line or paragraph separator can be in a header, nor half a character. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();

/** Text that is plain needs no encoding. What looks like an encoded word isn't plain: a reader would decode it. */
const isPlain = (line: string): boolean =>
  /^[\x20-\x7e]*$/.test(line) && !line.includes("=?") && line.split(" ").every((word) => word.length <= LONGEST_WORD);

/** Any text as the value of an unstructured header such as Subject (RFC 5322, 2.2.1). */
export const unstructured = (text: string): string => {
  const line = oneLine(text);
  return isPlain(line) ? line : encodeWord(line, "B", WORD);
};

/** Any text as the name before an address (RFC 5322, 3.4: a phrase). */
export const phrase = (text: string): string => {
  const line = oneLine(text);
  return isPlain(line) ? quoteString(line) : encodeWord(line, "B", WORD);
};
