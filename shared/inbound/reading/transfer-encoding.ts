import { asBuffer, fromLatin1, latin1 } from "./latin1.ts";
import { decodeUuencoded } from "./uuencode.ts";

export type TransferEncoding = "identity" | "base64" | "quoted-printable" | "uuencode";

/** RFC 2045, 6. Names are taken as programs write them; what nobody knows is taken as it is. */
export const transferEncoding = (value: string): TransferEncoding => {
  const name = value.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (name.startsWith("base64")) return "base64";
  if (name.startsWith("quotedprintable")) return "quoted-printable";
  return /^x?uue/.test(name) ? "uuencode" : "identity";
};

/** `most`: bytes; what is decoded ends somewhere beyond them, where there is more. */
export const decodeContent = (content: Uint8Array, encoding: TransferEncoding, most = Infinity): Uint8Array => {
  switch (encoding) {
    case "identity":
      return content.subarray(0, most);
    case "base64":
      return decodeBase64(content.subarray(0, most * 2));
    case "quoted-printable":
      return decodeQuotedPrintable(content.subarray(0, most * 3));
    case "uuencode":
      return decodeUuencoded(asBuffer(content)) ?? content.subarray(0, most);
  }
};

/** A multiple of 4. */
const CHUNK = 1024 * 1024;

/** RFC 2045, 6.8. Padding ends a unit, not the whole: some programs encode each line by itself. */
export const decodeBase64 = (content: Uint8Array): Uint8Array => {
  const decoded: Buffer[] = [];
  let rest = "";
  for (let at = 0; at < content.length; at += CHUNK) {
    const units = (rest + latin1(content.subarray(at, at + CHUNK)).replace(/[^A-Za-z0-9+/=_-]+/g, "")).split(/=+/);
    const open = units.pop() ?? "";
    const whole = open.length - (open.length % 4);
    for (const unit of [...units, open.slice(0, whole)]) decoded.push(Buffer.from(unit, "base64"));
    rest = open.slice(whole);
  }
  return Buffer.concat([...decoded, Buffer.from(rest, "base64")]);
};

/** RFC 2045, 6.7. An equals sign before anything else than two digits or a line's end is itself. */
const decodeQuotedPrintable = (content: Uint8Array): Uint8Array => {
  const decoded: Buffer[] = [];
  let rest = "";
  for (let at = 0; at < content.length; at += CHUNK) {
    const text = rest + latin1(content.subarray(at, at + CHUNK));
    const isLast = at + CHUNK >= content.length;
    // No chunk cuts an escape or a soft break: what follows a late equals sign waits for the next.
    const late = isLast ? -1 : text.indexOf("=", Math.max(0, text.length - 100));
    const cut = late === -1 ? text.length : late;
    decoded.push(fromLatin1(unhex(withoutSoftBreaks(text.slice(0, cut)))));
    rest = text.slice(cut);
  }
  return Buffer.concat(decoded);
};

/** Blanks at a line's end were put there on the way. */
const withoutSoftBreaks = (text: string): string => text.replace(/=[ \t]{0,80}(?:\r?\n|$)/g, "");

/** `=XX` as the character of that number; both in quoted-printable and in encoded words. */
export const unhex = (text: string): string =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
