import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Where a list goes on, as its client keeps it. Encrypted, since the next place may be that of a complaint which they don't
 * see, and bound to its `list`, so that it opens no other. AES-256-GCM (NIST SP 800-38D).
 */
export const sealCursor = (key: Buffer, list: string, place: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(key), iv).setAAD(Buffer.from(list));
  const sealed = Buffer.concat([cipher.update(place, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
};

/** `undefined` for whatever wasn't given out for this list. */
export const openCursor = (key: Buffer, list: string, cursor: string): string | undefined => {
  const bytes = Buffer.from(cursor, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString("base64url") !== cursor) return undefined;
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(key), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(list)).setAuthTag(tag);
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
};

/** A key of its own for this use of the deployment's. */
const keyFrom = (key: Buffer): Buffer => createHmac("sha256", key).update("list-cursor").digest();
