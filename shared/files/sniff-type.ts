import { fileTypeFromBuffer } from "file-type";

/** How much of a file is looked at, in bytes: the directory of an office document lies further in than its first bytes. */
export const HEAD_BYTES = 64 * 1024;

/** Extensions of text that programs still write in the encoding of their country. */
const PLAIN = new Set(["txt", "csv", "tsv", "log", "ics", "vcf", "eml", "srt", "md"]);
/** All but the white space and the escapes of ISO 2022. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/**
 * What a file is by its first bytes; `undefined` for what nothing is known of. Text is what decodes as UTF-8 without
 * controls, or in older encodings where the name says so as well.
 */
export const sniffType = async (head: Uint8Array, extension: string): Promise<string | undefined> => {
  const found = await known(head);
  if (found !== undefined) return found;
  const text = decode(head) ?? (PLAIN.has(extension) ? Buffer.from(head).toString("latin1") : undefined);
  if (text === undefined || CONTROL.test(text)) return undefined;
  return text.startsWith("#!") ? "text/x-script" : "text/plain";
};

/** A file that ends too early, as its head does, is what it was taken for so far, or nothing. */
const known = async (head: Uint8Array): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    return undefined;
  }
};

/** As UTF-16 where a byte order mark says so. A character that the head's end cuts is none of its faults. */
const decode = (head: Uint8Array): string | undefined => {
  const [first, second] = head;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    const decoder = new TextDecoder(isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true });
    return decoder.decode(head, { stream: true });
  } catch {
    return undefined;
  }
};
