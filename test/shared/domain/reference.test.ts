import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DERIVATIONS, parseReference, referenceFrom } from "../../../shared/domain/reference.ts";

const ALPHABET = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });
const references = digests.map((digest) => referenceFrom(digest, 0));
const places = fc.nat(8);
const counting = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);

test("a reference is eight characters of a digest and a check character", () => {
  expect(referenceFrom(Uint8Array.of(0, 0, 0, 0, 1), 0)).toBe("000000012");
  expect(referenceFrom(Uint8Array.of(255, 255, 255, 255, 255), 0)).toBe("ZZZZZZZZ3");
  expect(referenceFrom(counting, 0)).toBe("0440Y5GXS");
});

test("the last derivation is of the last whole five bytes, and there is none after it", () => {
  expect(referenceFrom(counting, DERIVATIONS - 1)).toBe("P2VVXHECZ");
  expect(() => referenceFrom(counting, DERIVATIONS)).toThrow("no derivation 6 in a digest of 32 bytes");
});

test("whatever a digest gives is parsed as itself", () => {
  void fc.assert(
    fc.property(digests, fc.nat(DERIVATIONS - 1), (digest, derivation) => {
      const reference = referenceFrom(digest, derivation);
      expect(parseReference(reference)).toBe(reference);
    }),
  );
});

test("different digests of five bytes give different references", () => {
  const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
  void fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(referenceFrom(one, 0) === referenceFrom(other, 0)).toBe(one.toString() === other.toString());
    }),
  );
});

test.each(["0440y5gxs", " 0440 Y5GX S\n", "044-0Y5-GXS", "O44OY5GXS", "o44oy5gxs"])(
  "%o is read as 0440Y5GXS",
  (text) => {
    expect(parseReference(text)).toBe("0440Y5GXS");
  },
);

test.each(["OOOOOOOI2", "oooooool2", "0000000L2"])("I and L are read as 1 in %o", (text) => {
  expect(parseReference(text)).toBe("000000012");
});

test.each(["", "0440Y5GX", "0440Y5GXSS", "0440Y5GXU", "0440Y5GX!", "#0440Y5GXS", "0440Y5GXS."])(
  "%o is no reference",
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test("every single wrong character is noticed", () => {
  void fc.assert(
    fc.property(references, places, fc.constantFrom(...ALPHABET), (reference, place, wrong) => {
      fc.pre(reference[place] !== wrong);
      expect(parseReference(reference.slice(0, place) + wrong + reference.slice(place + 1))).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

test("every swap of two different characters is noticed, neighbours or not", () => {
  void fc.assert(
    fc.property(references, places, places, (reference, one, other) => {
      fc.pre(reference[one] !== reference[other]);
      const swapped = [...reference];
      [swapped[one], swapped[other]] = [reference[other] ?? "", reference[one] ?? ""];
      expect(parseReference(swapped.join(""))).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});
