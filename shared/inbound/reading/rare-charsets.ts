import { analyse } from "chardet";
import iconv from "iconv-lite";
import type { Charset, RareCharsets } from "./charset.ts";
import { fromLatin1, latin1 } from "./latin1.ts";

/** Enough for statistics of letters, and little to look at. */
const SAMPLE = 32 * 1024;
/** Of 100. Below it, chardet guesses as well by chance. */
const LEAST_CONFIDENCE = 10;

export const rareCharsets: RareCharsets = {
  named: (key) => {
    const shifted = shiftedCharset(key);
    if (shifted) return shifted;
    if (!iconv.encodingExists(key)) return undefined;
    return charset(key, (bytes) => iconv.decode(bytes, key));
  },
  guess: (bytes) =>
    analyse(bytes.subarray(0, SAMPLE))
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map(({ name }) => name),
};

const charset = (label: string, decode: (bytes: Uint8Array) => string): Charset => ({
  label,
  decode,
  strict: (bytes) => {
    const text = decode(bytes);
    return text.includes("\ufffd") ? undefined : text;
  },
});

/** RFC 1557 and 1843: seven bits, in which shifts say where the eighth is meant. A line's end shifts back. */
const shiftedCharset = (key: string): Charset | undefined => {
  if (key === "iso2022kr") return shifted(key, "euc-kr", "\x0e", "\x0f", "\x1b$)C");
  if (key === "hz" || key === "hzgb2312") return shifted(key, "gb18030", "~{", "~}", "~\n");
  return undefined;
};

const shifted = (key: string, label: string, on: string, off: string, unseen: string): Charset => {
  const decoder = new TextDecoder(label);
  const unshift = (line: string): string =>
    line
      .split(on)
      .map((piece, index) => {
        if (index === 0) return piece;
        const end = piece.indexOf(off);
        return end === -1 ? raise(piece) : raise(piece.slice(0, end)) + piece.slice(end + off.length);
      })
      .join("");
  return charset(key, (bytes) => {
    const lines = latin1(bytes).replaceAll(unseen, "").split("\n");
    return decoder.decode(fromLatin1(lines.map(unshift).join("\n")));
  });
};

/** With the eighth bit on what is printable. */
const raise = (low: string): string => low.replace(/[!-~]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) | 128));
