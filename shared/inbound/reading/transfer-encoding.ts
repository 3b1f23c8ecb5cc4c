import { asBuffer } from "./latin1.ts";
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

/** Six bits by the byte that stands for them; 64 for an equals sign, 65 for what means nothing. */
const SIX_BITS = new Uint8Array(256).fill(65);
for (const [index, char] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="].entries()) {
  SIX_BITS[char.charCodeAt(0)] = index;
}

/** RFC 2045, 6.8. Padding ends a unit, not the whole: some programs encode each line by itself. */
export const decodeBase64 = (content: Uint8Array): Uint8Array => {
  const decoded = Buffer.allocUnsafe(Math.ceil(content.length * 0.75));
  let length = 0;
  let bits = 0;
  let have = 0;
  for (let at = 0; at < content.length; at++) {
    const six = SIX_BITS[content[at] ?? 0] ?? 65;
    if (six === 65) continue;
    if (six === 64) {
      bits = have = 0;
      continue;
    }
    bits = ((bits & 0xff) << 6) | six;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    decoded[length++] = (bits >> have) & 0xff;
  }
  return decoded.subarray(0, length);
};

/** RFC 2045, 6.7. An equals sign before anything else than two digits or a line's end is itself. */
const decodeQuotedPrintable = (content: Uint8Array): Uint8Array => {
  const decoded = Buffer.allocUnsafe(content.length);
  let length = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at] ?? 0;
    if (byte === EQUALS) {
      const value = hexPair(content[at + 1], content[at + 2]);
      const next = value === undefined ? softBreakEnd(content, at + 1) : undefined;
      if (value !== undefined || next !== undefined) {
        if (value !== undefined) decoded[length++] = value;
        at = (next ?? at + 3) - 1;
        continue;
      }
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
};

const EQUALS = 0x3d;
/** Blanks at a line's end were put there on the way; so many at the most. */
const MOST_BLANKS = 80;

const hexPair = (high: number | undefined, low: number | undefined): number | undefined => {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first === undefined || second === undefined ? undefined : first * 16 + second;
};

const hexDigit = (byte = 0): number | undefined => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : undefined;
};

/** Where the next line begins; undefined if something stands before it. */
const softBreakEnd = (content: Uint8Array, from: number): number | undefined => {
  let at = from;
  while (at < from + MOST_BLANKS && (content[at] === 0x20 || content[at] === 0x09)) at++;
  if (content[at] === 0x0d) at++;
  if (at >= content.length) return content.length;
  return content[at] === 0x0a ? at + 1 : undefined;
};

/** `=XX` as the character of that number; both in quoted-printable and in encoded words. */
export const unhex = (text: string): string =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
