import { asBuffer } from "./latin1.ts";

/** 1.2.840.113549.1.7.2, RFC 5652's signed-data, as DER has it. */
const SIGNED_DATA = Buffer.from("06092a864886f70d010702", "hex");
/** Of an octet string in pieces, as programs that stream write it. */
const MOST_PIECES = 100_000;

interface Element {
  readonly tag: number;
  readonly start: number;
  /** Undefined where the length is indefinite: two zero bytes end it (X.690, 8.1.3.6). */
  readonly end: number | undefined;
}

/**
 * The mail within S/MIME signed-data (RFC 8551, 3.5.2), whose signature isn't checked; undefined where there is none, as in
 * enveloped-data, which nobody without the key reads. It follows one path through the structure and never recurs.
 */
export const signedContent = (source: Uint8Array): Uint8Array | undefined => {
  const bytes = asBuffer(source);
  const enter = (at: number | undefined, tag: number): number | undefined => {
    const element = at === undefined ? undefined : elementAt(bytes, at);
    return element?.tag === tag ? element.start : undefined;
  };
  const skip = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : elementAt(bytes, at)?.end;

  const type = enter(0, 0x30);
  if (type === undefined || !bytes.subarray(type, type + SIGNED_DATA.length).equals(SIGNED_DATA)) return undefined;
  const version = enter(enter(skip(type), 0xa0), 0x30);
  const contentType = enter(skip(skip(version)), 0x30);
  const content = enter(skip(contentType), 0xa0);
  return content === undefined ? undefined : octets(bytes, content);
};

const octets = (bytes: Buffer, at: number): Uint8Array | undefined => {
  const outer = elementAt(bytes, at);
  if (outer?.tag === 0x04) return bytes.subarray(outer.start, outer.end);
  if (outer?.tag !== 0x24) return undefined;
  const pieces: Uint8Array[] = [];
  let next: number | undefined = outer.start;
  const stop = outer.end ?? bytes.length;
  while (next !== undefined && next < stop && pieces.length < MOST_PIECES) {
    const piece = elementAt(bytes, next);
    if (piece?.tag !== 0x04) break;
    pieces.push(bytes.subarray(piece.start, piece.end));
    next = piece.end;
  }
  return Buffer.concat(pieces);
};

const elementAt = (bytes: Buffer, at: number): Element | undefined => {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return undefined;
  if (first === 0x80) return { tag, start: at + 2, end: undefined };
  const size = first & 0x80 ? first & 0x7f : 0;
  if (size > 4 || at + 2 + size > bytes.length) return undefined;
  const length = size === 0 ? first : bytes.readUIntBE(at + 2, size);
  const start = at + 2 + size;
  return { tag, start, end: Math.min(bytes.length, start + length) };
};
