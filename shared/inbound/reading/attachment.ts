import type { MailAttachment } from "../../domain/inbound/incoming-mail.ts";
import { safeFilename } from "./filename.ts";
import { asBuffer } from "./latin1.ts";
import { oneLine } from "./one-line.ts";
import { headerValue, type Part } from "./part.ts";
import type { Reading } from "./reading.ts";
import { splitParts, trimMail } from "./split-parts.ts";
import { decodeContent } from "./transfer-encoding.ts";

/** An attachment, and the id by which HTML would show it. */
export interface FoundFile extends MailAttachment {
  readonly contentId?: string;
}

export const file = (
  bytes: Uint8Array,
  filename: string | undefined,
  contentType = "application/octet-stream",
): FoundFile => ({
  filename: safeFilename(filename, contentType),
  contentType,
  bytes,
  inline: false,
});

export const attachmentOf = (part: Part, reading: Reading): FoundFile => {
  const bytes = decodeContent(part.content, part.encoding);
  const name = part.filename ?? (part.type.startsWith("message/rfc822") ? nameOfMail(bytes, reading) : undefined);
  const contentId = headerValue(part.headers, "content-id")?.replace(/^<|>$/g, "");
  return { ...file(bytes, name, part.type), ...(contentId && { contentId }) };
};

/** A forwarded mail by its subject. */
const nameOfMail = (bytes: Uint8Array, { header }: Reading): string | undefined => {
  const headers = splitParts(trimMail(asBuffer(bytes.subarray(0, HEADER_SAMPLE))), header).root.headers;
  const subject = oneLine(header.decode(headerValue(headers, "subject") ?? "").slice(0, 300));
  return subject === "" ? undefined : `${subject.replaceAll(/[/\\]/g, "-")}.eml`;
};

const HEADER_SAMPLE = 32 * 1024;
