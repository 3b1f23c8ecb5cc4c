/** A property of MS-OXTNEF, 2.1.3.4 and its `text` where it is a Unicode string. */
export interface MapiProperty {
  readonly bytes: Buffer;
  readonly text?: string;
}

/** Types of MS-OXCDATA, 2.11.1, by the bytes that a value takes; those of other lengths carry theirs. */
const SIZES = new Map([
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x000a, 4],
  [0x000b, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
]);
const STRING = 0x001e;
const UNICODE = 0x001f;
const OBJECT = 0x000d;
const BINARY = 0x0102;
const MANY = 0x1000;
const NAMED = 0x8000;
const MOST = 5_000;

/** By their ids. Reading stops at the first that isn't understood, for where the next begins is then unknown. */
export const mapiProperties = (data: Buffer): ReadonlyMap<number, MapiProperty> => {
  const found = new Map<number, MapiProperty>();
  try {
    let at = 4;
    for (let left = Math.min(data.readUInt32LE(0), MOST); left > 0; left--) {
      const type = data.readUInt16LE(at);
      const id = data.readUInt16LE(at + 2);
      at += 4;
      if (id >= NAMED) at = afterName(data, at);
      const size = SIZES.get(type & ~MANY);
      const hasCount = size === undefined || (type & MANY) !== 0;
      let values = hasCount ? data.readUInt32LE(at) : 1;
      if (hasCount) at += 4;
      for (; values > 0; values--) {
        let length = size;
        if (length === undefined) {
          if (![STRING, UNICODE, OBJECT, BINARY].includes(type & ~MANY)) return found;
          length = data.readUInt32LE(at);
          at += 4;
        }
        if (at + length > data.length) return found;
        const bytes = data.subarray(at, at + length);
        if (!found.has(id)) found.set(id, propertyOf(type & ~MANY, bytes));
        at += Math.ceil(length / 4) * 4;
      }
    }
  } catch {
    // The data ended within a number.
  }
  return found;
};

const afterName = (data: Buffer, at: number): number => {
  const kind = data.readUInt32LE(at + 16);
  if (kind === 0) return at + 24;
  return at + 24 + Math.ceil(data.readUInt32LE(at + 20) / 4) * 4;
};

const propertyOf = (type: number, bytes: Buffer): MapiProperty => {
  const isText = type === UNICODE || type === STRING;
  if (!isText) return { bytes };
  const text = type === UNICODE ? bytes.toString("utf16le") : undefined;
  const end = bytes.indexOf(0);
  if (text !== undefined) return { bytes, text: text.split("\0")[0] ?? "" };
  return { bytes: end === -1 ? bytes : bytes.subarray(0, end) };
};
