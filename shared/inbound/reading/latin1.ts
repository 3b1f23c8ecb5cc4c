/** The bytes as characters of the same numbers: nothing is lost, and what is ASCII can be read. */
export const latin1 = (bytes: Uint8Array): string => asBuffer(bytes).toString("latin1");

export const fromLatin1 = (text: string): Buffer => Buffer.from(text, "latin1");

/** The same memory, with a buffer's quick searching. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
