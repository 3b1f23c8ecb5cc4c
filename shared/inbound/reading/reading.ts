import type { MailRemark } from "../../domain/inbound/incoming-mail.ts";
import { MOST_PART_TEXT_BYTES } from "./bounds.ts";
import { createHeaderDecoding, type HeaderDecoding } from "./decode-header.ts";
import { createTextDecoding, type TextDecoding } from "./decode-text.ts";
import type { Part } from "./part.ts";
import type { RareCharsets } from "./rare-charsets.ts";
import { decodeContent } from "./transfer-encoding.ts";

/** What the parts of one reading share. */
export interface Reading {
  readonly text: TextDecoding;
  readonly header: HeaderDecoding;
  readonly remarks: Set<MailRemark>;
}

/** `charset`: of the mail's text, if it says so. */
export const createReading = (rare: RareCharsets | undefined, charset: string | undefined): Reading => {
  const text = createTextDecoding(rare);
  return { text, header: createHeaderDecoding(text, charset), remarks: new Set() };
};

/** A part's text, as it stands there; of a long one the beginning. */
export const decodedText = (part: Part, { text, remarks }: Reading): string => {
  const bytes = decodeContent(part.content, part.encoding, MOST_PART_TEXT_BYTES + 1);
  if (bytes.length > MOST_PART_TEXT_BYTES) remarks.add("text-cut");
  return text.decode(bytes.subarray(0, MOST_PART_TEXT_BYTES), part.parameters.get("charset"));
};
