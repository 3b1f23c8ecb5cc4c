import { asBuffer, latin1 } from "./latin1.ts";
import { type MapiProperty, mapiProperties } from "./mapi.ts";

/** Outlook's `winmail.dat` (MS-OXTNEF), as far as a reader of mail needs it. */
export interface Tnef {
  /** Undecoded; HTML only where there is no plain text. */
  readonly body?: { readonly bytes: Uint8Array; readonly charset: string; readonly isHtml: boolean };
  readonly files: readonly TnefFile[];
}

export interface TnefFile {
  readonly filename?: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
}

const SIGNATURE = 0x223e9f78;
const ATTACHMENT_LEVEL = 2;
/** MS-OXTNEF, 2.1.3.2. */
const OEM_CODE_PAGE = 0x9007;
const BODY = 0x800c;
const MESSAGE_PROPERTIES = 0x9003;
const ATTACHMENT_RENDERING = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;
/** MS-OXPROPS. */
const PLAIN_BODY = 0x1000;
const HTML_BODY = 0x1013;
const LONG_FILENAME = 0x3707;
const MIME_TYPE = 0x370e;

/** Undefined if it isn't one. What is damaged is read up to the damage. */
export const readTnef = (source: Uint8Array): Tnef | undefined => {
  const bytes = asBuffer(source);
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return undefined;
  const files: { filename?: string; contentType?: string; bytes: Uint8Array }[] = [];
  let charset = "windows-1252";
  let plain: { bytes: Uint8Array; charset: string } | undefined;
  let html: Uint8Array | undefined;
  for (const { level, id, data } of attributes(bytes)) {
    const file = files.at(-1);
    if (level === ATTACHMENT_LEVEL) {
      if (id === ATTACHMENT_RENDERING) files.push({ bytes: Buffer.alloc(0) });
      else if (!file) continue;
      else if (id === ATTACHMENT_DATA) file.bytes = data;
      else if (id === ATTACHMENT_TITLE) file.filename ??= untilNul(latin1(data));
      else if (id === ATTACHMENT_PROPERTIES) {
        const properties = mapiProperties(data);
        const filename = textOf(properties.get(LONG_FILENAME));
        const contentType = textOf(properties.get(MIME_TYPE));
        if (filename) file.filename = filename;
        if (contentType) file.contentType = contentType;
      }
    } else if (id === OEM_CODE_PAGE && data.length >= 4) charset = `windows-${data.readUInt32LE(0)}`;
    else if (id === BODY) plain ??= { bytes: data, charset };
    else if (id === MESSAGE_PROPERTIES) {
      const properties = mapiProperties(data);
      const body = properties.get(PLAIN_BODY);
      if (body)
        plain =
          body.text === undefined
            ? { bytes: body.bytes, charset }
            : { bytes: Buffer.from(body.text), charset: "utf-8" };
      html = properties.get(HTML_BODY)?.bytes;
    }
  }
  const body = plain ? { ...plain, isHtml: false } : html && { bytes: html, charset, isHtml: true };
  return { ...(body && { body }), files };
};

const untilNul = (text: string): string => text.split("\0")[0] ?? "";

const textOf = (property: MapiProperty | undefined): string | undefined =>
  property && (property.text ?? latin1(property.bytes));

interface Attribute {
  readonly level: number;
  readonly id: number;
  readonly data: Buffer;
}

/** MS-OXTNEF, 2.1.3.1: level, id, type, length, data, checksum. */
const attributes = (bytes: Buffer): Attribute[] => {
  const found: Attribute[] = [];
  for (let at = 6; at + 9 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    if (start + length > bytes.length) break;
    found.push({ level: bytes[at] ?? 0, id: bytes.readUInt16LE(at + 1), data: bytes.subarray(start, start + length) });
    at = start + length + 2;
  }
  return found;
};
