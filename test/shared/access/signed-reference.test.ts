import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signReference, verifyReference } from "../../../shared/access/signed-reference.ts";
import type { KeyRing } from "../../../shared/storage/key-ring.ts";
import { REFERENCE } from "../../support/complaints.ts";
import { anyReference, ringOf } from "../../support/key-rings.ts";

const signed = signReference(ringOf(1), "reply", REFERENCE);

describe("a signed reference", () => {
  it("has no second spelling among letters and digits but for its case, in any of its places", () => {
    const taken = [...signed].flatMap((was, at) =>
      [..."abcdefghijklmnopqrstuvwxyz0123456789-"]
        .filter((put) => put !== was)
        .filter((put) => verifyReference(ringOf(1), "reply", signed.slice(0, at) + put + signed.slice(at + 1))),
    );
    expect(taken).toEqual([]);
    expect(verifyReference(ringOf(1), "reply", signed.toUpperCase())).toBe(REFERENCE);
  });

  it("gives its signature to no other", () => {
    fc.assert(
      fc.property(anyReference, anyReference, (reference, other) => {
        fc.pre(reference !== other);
        const issued = signReference(ringOf(1), "reply", reference);
        const forged = issued.replace(reference.toLowerCase(), other.toLowerCase());
        expect(verifyReference(ringOf(1), "reply", forged)).toBeUndefined();
      }),
    );
  });

  it("holds for as long as its key is in the ring, and is signed by the newest", () => {
    expect(verifyReference(ringOf(1, 2), "reply", signed)).toBe(REFERENCE);
    expect(verifyReference(ringOf(2), "reply", signed)).toBeUndefined();
    expect(verifyReference(ringOf(2), "reply", signReference(ringOf(1, 2), "reply", REFERENCE))).toBe(REFERENCE);
    const foreign: KeyRing = { ...ringOf(1), links: [{ id: 1, key: Buffer.alloc(32, 9) }] };
    expect(verifyReference(ringOf(1), "reply", signReference(foreign, "reply", REFERENCE))).toBeUndefined();
    expect(() => signReference(ringOf(), "reply", REFERENCE)).toThrow("no key");
  });

  it("is good for one purpose", () => {
    expect(verifyReference(ringOf(1), "thread", signed)).toBeUndefined();
  });
});
