import type { TextDecoding } from "./decode-text.ts";
import { fromLatin1, latin1 } from "./latin1.ts";
import { decodeBase64, unhex } from "./transfer-encoding.ts";

/** Decodes headers, which come with one character a byte. */
export interface HeaderDecoding {
  decode(value: string): string;
  decodeBytes(bytes: Uint8Array, charset: string): string;
}

/** RFC 2047, 2, wide enough for what programs make of it: spaces, question marks and bytes of eight bits in the text. */
const WORD = /=\?([^?\s]{1,100})\?([bq])\?([^\r\n]{0,3000}?)\?=/gi;

/** Each word begins unshifted, and a shift that nothing stands under is a fault to decoders. */
const SHIFTED = /2022|^hz|utf-?7/;

/** Charsets in which ASCII isn't itself, so that no header is in them. */
const NOT_BARE = /utf-?(?:7|16|32)|ucs|unicode|^hz/i;

/** `charset`: what the mail says of its text, which its bare bytes in headers mostly share. */
export const createHeaderDecoding = (text: TextDecoding, charset: string | undefined): HeaderDecoding => {
  const hint = charset !== undefined && !NOT_BARE.test(charset) ? charset : undefined;
  const bare = (value: string): string => (value === "" ? "" : text.decode(fromLatin1(value), hint));

  const decode = (value: string): string => {
    if (!value.includes("=?")) return bare(value);
    const decoded: string[] = [];
    let pending: { charset: string; bytes: Uint8Array[] } | undefined;
    const flush = () => {
      if (pending) {
        const words = SHIFTED.test(pending.charset) ? pending.bytes : [Buffer.concat(pending.bytes)];
        for (const word of words) decoded.push(text.decode(word, pending.charset));
      }
      pending = undefined;
    };
    let from = 0;
    for (const match of value.matchAll(WORD)) {
      const [whole, named = "", encoding = "", content = ""] = match;
      const between = value.slice(from, match.index);
      const name = (named.split("*")[0] ?? "").toLowerCase();
      const continues = pending !== undefined && between.trim() === "";
      // A character can be cut in two by a program that folds bytes, so words of one charset are decoded as one.
      if (!continues || pending?.charset !== name) flush();
      if (!continues) decoded.push(bare(between));
      pending ??= { charset: name, bytes: [] };
      pending.bytes.push(encoding.toLowerCase() === "b" ? decodeBase64(fromLatin1(content)) : decodeQ(content));
      from = match.index + whole.length;
    }
    flush();
    return decoded.join("") + bare(value.slice(from));
  };

  return { decode, decodeBytes: (bytes, name) => (name === "" ? bare(latin1(bytes)) : text.decode(bytes, name)) };
};

const decodeQ = (content: string): Uint8Array => fromLatin1(unhex(content.replaceAll("_", " ")));
