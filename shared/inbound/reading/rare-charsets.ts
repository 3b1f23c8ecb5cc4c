import type { Charset } from "./charsets.ts";

/** Charsets that hardly any mail needs, and guessing where a mail doesn't say. */
export interface RareCharsets {
  /** By the letters and digits of its name. */
  named(key: string): Charset | undefined;
  /** Labels, the likeliest first. */
  guess(bytes: Uint8Array): readonly string[];
}

/** Enough for statistics of letters, and little to look at. */
const SAMPLE = 32 * 1024;
/** Of 100. Below it, chardet guesses as well by chance. */
const LEAST_CONFIDENCE = 10;

/** Loaded by the first mail that needs it: the tables are larger than the rest of the reader. */
export const loadRareCharsets = async (): Promise<RareCharsets> => {
  const [{ default: iconv }, { analyse }] = await Promise.all([import("iconv-lite"), import("chardet")]);
  return {
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
};

const charset = (label: string, decode: (bytes: Uint8Array) => string): Charset => ({
  label,
  decode,
  strict: (bytes) => {
    const text = decode(bytes);
    return text.includes("\ufffd") ? undefined : text;
  },
});

/** RFC 1557 and 1843: seven bits, in which shifts say where the eighth is meant. */
const shiftedCharset = (key: string): Charset | undefined => {
  if (key === "iso2022kr") {
    const decoder = new TextDecoder("euc-kr");
    return charset(key, (bytes) =>
      decoder.decode(raise(bytes, /\x1b\$\)C\r?\n?|\x0e([^\x0f\n]*)(?:\x0f|(?=\n)|$)/g)),
    );
  }
  if (key === "hzgb2312" || key === "hz") {
    const decoder = new TextDecoder("gb18030");
    return charset(key, (bytes) => decoder.decode(raise(bytes, /~\r?\n|~\{((?:[^~\n]|~(?!\}))*)(?:~\}|(?=\n)|$)/g)));
  }
  return undefined;
};

/** The bytes without shifts, with the eighth bit on those that the pattern's group holds. */
const raise = (bytes: Uint8Array, shift: RegExp): Uint8Array => {
  const raised = (low: string): string => low.replace(/[\x21-\x7e]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) | 128));
  return Buffer.from(Buffer.from(bytes).latin1Slice().replace(shift, (_, low = "") => raised(low)), "latin1");
};
