import { type FoundFile, file } from "./attachment.ts";
import { DEEPEST_MAIL, MOST_FORWARDED } from "./bounds.ts";
import { asBuffer } from "./latin1.ts";
import type { Part } from "./part.ts";
import { tidyText } from "./plain-text.ts";
import type { ReadWords, Words } from "./read-words.ts";
import type { Reading } from "./reading.ts";
import { signedContent } from "./signed-data.ts";
import { splitParts, trimMail } from "./split-parts.ts";
import { readTnef } from "./tnef.ts";
import { decodeContent } from "./transfer-encoding.ts";

/** What is within signed data or `winmail.dat`; undefined if the part is neither, or can't be opened. */
export const openOpaque = (part: Part, reading: Reading, depth: number, read: ReadWords): Words | undefined => {
  const extension = /\.[a-z0-9]{1,5}$/.exec(part.filename?.toLowerCase() ?? "")?.[0];
  if (
    part.type === "application/ms-tnef" ||
    part.type === "application/vnd.ms-tnef" ||
    /winmail\.dat$/i.test(part.filename ?? "")
  ) {
    return openTnef(part, reading);
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type) || extension === ".p7m")
    return openSigned(part, reading, depth, read);
  return undefined;
};

const openTnef = (part: Part, reading: Reading): Words | undefined => {
  const tnef = readTnef(decodeContent(part.content, part.encoding));
  if (!tnef) return undefined;
  const decoded = tnef.body ? reading.text.decode(tnef.body.bytes, tnef.body.charset) : "";
  const text = tnef.body?.isHtml ? reading.html(decoded).text : decoded;
  const files: FoundFile[] = tnef.files.map(({ bytes, filename, contentType }) => file(bytes, filename, contentType));
  return { text: tidyText(text), files };
};

const openSigned = (part: Part, reading: Reading, depth: number, read: ReadWords): Words | undefined => {
  const content = signedContent(decodeContent(part.content, part.encoding));
  if (content && depth < DEEPEST_MAIL) {
    const { root, isCut } = splitParts(trimMail(asBuffer(content)), reading.header);
    if (isCut) reading.remarks.add("not-all-read");
    return read(root, reading, depth + 1);
  }
  if (content) reading.remarks.add("not-all-read");
  else if (part.parameters.get("smime-type") !== "certs-only") reading.remarks.add("encrypted");
  return undefined;
};

/** What the mails say that a mail without words of its own brings along. */
export const forwardedText = (parts: readonly Part[], reading: Reading, depth: number, read: ReadWords): string => {
  if (depth >= DEEPEST_MAIL) return "";
  const mails = parts.filter(({ type }) => type === "message/rfc822" || type === "message/global");
  const texts = mails.slice(0, MOST_FORWARDED).map((part) => {
    const mail = trimMail(asBuffer(decodeContent(part.content, part.encoding)));
    const { root, parts: inner, isCut } = splitParts(mail, reading.header);
    if (isCut) reading.remarks.add("not-all-read");
    return read(root, reading, depth + 1).text.trim() || forwardedText(inner, reading, depth + 1, read);
  });
  return texts.filter((text) => text !== "").join("\n\n");
};
