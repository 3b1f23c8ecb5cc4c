import { MOST_CHARSETS, MOST_GUESSES } from "./bounds.ts";
import type { Charset, RareCharsets } from "./charset.ts";
import { charsetOf, saysNothing } from "./charsets.ts";
import { latin1 } from "./latin1.ts";
import { type Libraries, need } from "./libraries.ts";

/** Decodes the texts of one mail, and remembers what became of them. */
export interface TextDecoding {
  /** `declared`: the charset's name as the mail has it. Throws `Missing` for a charset or a guess that isn't loaded. */
  decode(bytes: Uint8Array, declared?: string): string;
  /** Some characters were replaced. */
  isLossy(): boolean;
}

const UTF8 = charsetOf("utf-8", undefined) as Charset;
const WESTERN = charsetOf("windows-1252", undefined) as Charset;
/** Charsets written in seven bits; of every other, ASCII is itself. */
const SEVEN_BITS = /utf-?7|utf-?16|utf-?32|ucs|unicode|2022|hz-gb/i;
/** No text has them; where a charset of one byte a character gives them, it was another. */
const CONTROLS = /[\x80-\x9f]/;
/**
 * UTF-8 is hard to be by chance, and `iso-8859-1` is what programs write that don't know. A short text in Chinese can be
 * both, so a charset that says more than that takes more to be overruled.
 */
const ENOUGH_OVER_WESTERN = 1;
const ENOUGH_OVER_OTHERS = 6;
/** Of characters outside ASCII: a text with fewer that don't decode is what it says, and was damaged. */
const DAMAGED = 0.1;

export const createTextDecoding = (loaded: Partial<Libraries>): TextDecoding => {
  let lossy = false;
  let guesses = 0;
  const charsets = new Map<string, Charset | undefined>();

  const named = (name: string): Charset | undefined => {
    if (!charsets.has(name) && charsets.size < MOST_CHARSETS) charsets.set(name, charsetOf(name, loaded.charsets));
    return charsets.get(name);
  };

  const damaged = (charset: Charset, bytes: Uint8Array): string | undefined => {
    const text = charset.decode(bytes);
    const bad = countOf(text, (unit) => unit === 0xfffd);
    const special = manyBytes(text);
    return bad <= Math.max(special * DAMAGED, special > 3 ? 1 : 0) ? text : undefined;
  };
  const guessed = (bytes: Uint8Array, rare: RareCharsets): string | undefined => {
    if (++guesses > MOST_GUESSES) return undefined;
    for (const label of rare.guess(bytes)) {
      const text = charsetOf(label, rare)?.strict(bytes);
      if (text !== undefined && !CONTROLS.test(text)) return text;
    }
    return undefined;
  };

  const decode = (bytes: Uint8Array, name = ""): string => {
    if (isAscii(bytes) && !SEVEN_BITS.test(name)) return latin1(bytes);
    const declared = named(byOrderMark(bytes, name) ?? name);
    if (declared === undefined && !saysNothing(name)) need(loaded, "charsets");
    const utf8 = UTF8.strict(bytes);
    const isVague = declared === undefined || declared.label === WESTERN.label;
    if (utf8 !== undefined && manyBytes(utf8) >= (isVague ? ENOUGH_OVER_WESTERN : ENOUGH_OVER_OTHERS)) return utf8;

    const asDeclared = declared?.strict(bytes);
    if (asDeclared !== undefined && !CONTROLS.test(asDeclared)) return asDeclared;
    if (declared === undefined && utf8 !== undefined) return utf8;

    const rare = need(loaded, "charsets");
    const nearly = damaged(declared && !isVague ? declared : UTF8, bytes);
    const text = nearly === undefined ? (utf8 ?? guessed(bytes, rare)) : undefined;
    if (text !== undefined) return text;
    lossy = true;
    return nearly ?? (declared ?? WESTERN).decode(bytes);
  };

  return { decode, isLossy: () => lossy };
};

/** ASCII without the shifts of ISO 2022. */
const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte > 0x7e || byte === 0x1b || byte === 0x0e) return false;
  return true;
};

/** RFC 2781, 3.2: UTF-16 that doesn't say its order has a mark of it, or is big-endian. */
const byOrderMark = (bytes: Uint8Array, name: string): string | undefined => {
  if (name !== "" && !/^(?:utf-?16|ucs-?2|unicode)$/i.test(name)) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || name !== "" ? "utf-16be" : undefined;
};

/** In UTF-16 code units. */
const countOf = (text: string, counts: (unit: number) => boolean): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (counts(text.charCodeAt(at))) count++;
  return count;
};

const manyBytes = (text: string): number => countOf(text, (unit) => unit > 0x7f);
