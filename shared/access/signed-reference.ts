import { createHmac, timingSafeEqual } from "node:crypto";
import type { Reference } from "../domain/ids.ts";
import { parseReference } from "../domain/reference.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { decodeBase32, encodeBase32 } from "./base32.ts";

/** What a signature is good for: one that was made for one of these is none for the other. */
export type Purpose = "reply" | "thread";

const MAC_BYTES = 12;
/** Reference, key id and MAC. Letters of any case; nothing that Crockford's digits are misread for. */
const SIGNED = /^([0-9A-HJKMNP-TV-Z]{9})-([A-Z2-7]{21})$/i;

/** `7k3qx9mpd-` and 21 characters: 31 in lower case, of which any change but one of case is noticed (96 bits). */
export const signReference = (ring: KeyRing, purpose: Purpose, reference: Reference): string => {
  const signing = ring.links.at(-1);
  if (signing === undefined) throw new Error("the key ring has no key for links");
  const mac = macOf(signing.key, purpose, reference);
  return `${reference.toLowerCase()}-${encodeBase32(Buffer.of(signing.id, ...mac))}`;
};

/** In any case, by any key that the ring still has; `undefined` for whatever we didn't sign for this purpose. */
export const verifyReference = (ring: KeyRing, purpose: Purpose, text: string): Reference | undefined => {
  const [, named = "", signature = ""] = SIGNED.exec(text) ?? [];
  const reference = parseReference(named);
  const bytes = decodeBase32(signature.toLowerCase());
  if (reference === undefined || bytes === undefined) return undefined;
  const signed = ring.links.find(({ id }) => id === bytes[0]);
  if (signed === undefined) return undefined;
  return timingSafeEqual(macOf(signed.key, purpose, reference), bytes.subarray(1)) ? reference : undefined;
};

const macOf = (key: Buffer, purpose: Purpose, reference: Reference): Buffer =>
  createHmac("sha256", key).update(purpose).update(reference).digest().subarray(0, MAC_BYTES);
