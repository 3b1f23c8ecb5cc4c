import type { Reference } from "./ids.ts";

/** Crockford's base32: no I, L, O or U, so that a reference can be read out and typed without a doubt. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES = 5;
const BITS = 5;

/** How many references one digest of 32 bytes can give. */
export const DERIVATIONS = 6;

/**
 * The reference in a keyed digest. The same submission gives the same digest and so the same item, which is the whole of
 * deduplication. Two submissions that collide (one in 2^40) take the next derivation.
 */
export const referenceFrom = (digest: Uint8Array, derivation: number): Reference => {
  const bytes = digest.subarray(derivation * BYTES, (derivation + 1) * BYTES);
  if (bytes.length < BYTES) throw new RangeError(`no derivation ${derivation} in a digest of ${digest.length} bytes`);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const values = Array.from({ length: 8 }, (_, place) => Number((bits >> BigInt(BITS * (7 - place))) & 31n));
  return [...values, checkOf(values)].map((value) => ALPHABET[value]).join("") as Reference;
};

/**
 * A reference as people write it: any case, spaces and hyphens anywhere, O for 0, I and L for 1. `undefined` if it is
 * none; every single wrong character and every swap of two is noticed.
 */
export const parseReference = (text: string): Reference | undefined => {
  const plain = text.toUpperCase().replaceAll(/[\s-]/gu, "").replaceAll("O", "0").replaceAll(/[IL]/gu, "1");
  if (!/^[0-9A-HJKMNP-TV-Z]{9}$/u.test(plain)) return undefined;
  const values = [...plain].map((character) => ALPHABET.indexOf(character));
  return checkOf(values.slice(0, 8)) === values[8] ? (plain as Reference) : undefined;
};

/** A weighted sum over GF(32) (x^5 + x^2 + 1): each place has a weight of its own, none is zero. */
const checkOf = (values: number[]): number => values.reduce((sum, value) => double(sum ^ value), 0);

const double = (value: number): number => (value & 16 ? ((value << 1) ^ 37) & 31 : value << 1);
