import type { MailRemark } from "../../domain/inbound/incoming-mail.ts";
import { MOST_PART_TEXT_BYTES } from "./bounds.ts";
import { createHeaderDecoding, type HeaderDecoding } from "./decode-header.ts";
import { createTextDecoding, type TextDecoding } from "./decode-text.ts";
import type { HtmlText } from "./html-text.ts";
import { type Libraries, need } from "./libraries.ts";
import type { Part } from "./part.ts";
import { decodeContent } from "./transfer-encoding.ts";

/** What the parts of one reading share. */
export interface Reading {
  readonly text: TextDecoding;
  readonly header: HeaderDecoding;
  /** Throws `Missing` where it isn't loaded. */
  readonly html: HtmlText;
  readonly remarks: Set<MailRemark>;
}

/** `charset`: of the mail's text, if it says so. */
export const createReading = (loaded: Partial<Libraries>, charset: string | undefined): Reading => {
  const text = createTextDecoding(loaded);
  const header = createHeaderDecoding(text, charset);
  return { text, header, html: (html) => need(loaded, "html")(html), remarks: new Set() };
};

/** A part's text, as it stands there; of a long one the beginning. */
export const decodedText = (part: Part, { text, remarks }: Reading): string => {
  const bytes = decodeContent(part.content, part.encoding, MOST_PART_TEXT_BYTES + 1);
  if (bytes.length > MOST_PART_TEXT_BYTES) remarks.add("text-cut");
  return text.decode(bytes.subarray(0, MOST_PART_TEXT_BYTES), part.parameters.get("charset"));
};
