import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";
import { MOST_TEXT_BYTES } from "./reading/bounds.ts";
import { keptFiles } from "./reading/kept-files.ts";
import { asBuffer, latin1 } from "./reading/latin1.ts";
import { type Libraries, loadLibrary, Missing } from "./reading/libraries.ts";
import { mailHead } from "./reading/mail-head.ts";
import { oneLine } from "./reading/one-line.ts";
import { forwardedText } from "./reading/opaque.ts";
import { cutText } from "./reading/plain-text.ts";
import { readHeaders } from "./reading/read-headers.ts";
import { createReading, type Reading } from "./reading/reading.ts";
import { splitParts, trimMail } from "./reading/split-parts.ts";
import { invitation, wordsOf } from "./reading/words.ts";

/**
 * Reads a mail as it came, whatever it is: it never throws, and takes memory and time in proportion to the mail's size, with
 * a bound on everything that could multiply (`reading/bounds.ts`). What wasn't read, the remarks say. The attachments may
 * share the mail's memory.
 */
export const readMail = async (bytes: Uint8Array): Promise<IncomingMail> => {
  const mail = trimMail(asBuffer(bytes));
  // None at first, whatever an earlier mail loaded: the same mail is read the same way each time.
  let loaded: Partial<Libraries> = {};
  for (;;) {
    try {
      return readWith(loaded, mail);
    } catch (reason) {
      if (!(reason instanceof Missing)) throw reason;
      loaded = { ...loaded, ...(await loadLibrary(reason.wanted)) };
    }
  }
};

/** Throws `Missing`. */
const readWith = (loaded: Partial<Libraries>, mail: Buffer): IncomingMail => {
  try {
    return readWhole(mail, createReading(loaded, charsetNamed(mail)));
  } catch (reason) {
    if (reason instanceof Missing) throw reason;
    return readHeadAlone(mail, createReading(loaded, undefined));
  }
};

const readWhole = (mail: Buffer, reading: Reading): IncomingMail => {
  const { root, parts, isCut } = splitParts(mail, reading.header);
  if (isCut) reading.remarks.add("not-all-read");
  const head = mailHead(root.headers, reading);
  const words = wordsOf(root, reading, 0);
  const attachments = keptFiles(words.files, parts, reading);
  const said =
    words.text.trim() || invitation(parts, reading).trim() || forwardedText(parts, reading, 0, wordsOf).trim();
  const { text, isCut: isLong } = cutText(said === words.text.trim() ? trimLines(words.text) : said, MOST_TEXT_BYTES);
  if (isLong) reading.remarks.add("text-cut");
  const report = parts.find(({ type }) => type === "multipart/report")?.parameters.get("report-type");
  if (reading.text.isLossy()) reading.remarks.add("undecodable-characters");
  return {
    ...head,
    contentTypes: parts.map(({ type }) => type),
    ...(report && { report: oneLine(report).toLowerCase() }),
    text,
    attachments,
    remarks: [...reading.remarks],
  };
};

/** For a mail that can't be read as a whole: its first headers, so that it can be answered and looked at. */
const readHeadAlone = (mail: Buffer, reading: Reading): IncomingMail => {
  const { headers } = readHeaders(mail.subarray(0, SIMPLE_HEAD), 0, () => false);
  const simple = headers.filter(({ name, value }) => SIMPLE.has(name) && value.length < LONGEST_SIMPLE);
  return { ...mailHead(simple, reading), contentTypes: [], text: "", attachments: [], remarks: ["unreadable"] };
};

const SIMPLE = new Set([
  "from",
  "reply-to",
  "subject",
  "message-id",
  "date",
  "auto-submitted",
  "precedence",
  "list-id",
  "return-path",
]);
const SIMPLE_HEAD = 64 * 1024;
const LONGEST_SIMPLE = 1000;

/** Empty lines before and blanks after it. */
const trimLines = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();

/** The charset that the mail first names, which its bare headers mostly share. */
const charsetNamed = (mail: Buffer): string | undefined =>
  /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,60})/i.exec(latin1(mail.subarray(0, 32 * 1024)))?.[1];
