import { describe, expect, it } from "vitest";
import { decodeBase32, encodeBase32 } from "../../../shared/access/base32.ts";
import { issueLinkToken, type LinkToken, readLinkToken } from "../../../shared/access/link-token.ts";
import type { KeyRing } from "../../../shared/storage/key-ring.ts";
import { HOUR, NOON, REFERENCE } from "../../support/complaints.ts";

const key = (id: number) => ({ id, key: Buffer.alloc(32, id) });
const ring = (...ids: number[]): KeyRing => ({ identity: Buffer.alloc(32), links: ids.map(key) });
const token: LinkToken = { reference: REFERENCE, scope: "mailed", expires: NOON };

describe("a token", () => {
  it("says what was put into it, for as long as its key is in the ring", () => {
    const text = issueLinkToken(ring(1), token);
    expect(text).toMatch(/^[a-z2-7]{50}$/u);
    for (const keys of [ring(1), ring(1, 2)]) expect(readLinkToken(keys, text, NOON)).toEqual(token);
    expect(readLinkToken(ring(2), text, NOON)).toBeUndefined();
  });

  it("is signed by the newest key", () => {
    expect(readLinkToken(ring(2), issueLinkToken(ring(1, 2), token), NOON)).toEqual(token);
  });

  it("is the same for the same request within the hour that it ends in, and ends with that hour", () => {
    const text = issueLinkToken(ring(1), { ...token, expires: NOON - HOUR + 1 });
    expect(text).toBe(issueLinkToken(ring(1), token));
    expect(readLinkToken(ring(1), text, NOON)).toBeDefined();
    expect(readLinkToken(ring(1), text, NOON + 1)).toBeUndefined();
  });

  it("under the id of one key and signed with another is none", () => {
    const foreign: KeyRing = { ...ring(1), links: [{ id: 1, key: Buffer.alloc(32, 9) }] };
    expect(readLinkToken(ring(1), issueLinkToken(foreign, token), NOON)).toBeUndefined();
  });

  it("has one spelling but for its case: no other text opens the same page", () => {
    const text = issueLinkToken(ring(1), token);
    const last = "abcdefghijklmnopqrstuvwxyz234567";
    const spellings = [...last].filter((end) => readLinkToken(ring(1), text.slice(0, -1) + end, NOON) !== undefined);
    expect(spellings).toEqual([text.at(-1)]);
  });
});

describe("base32", () => {
  it.each([0, 1, 2, 3, 4, 5, 31])("gives %d bytes back", (length) => {
    const bytes = Buffer.from(Array.from({ length }, (_, place) => (place * 37 + 200) % 256));
    expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
  });

  it("has RFC 4648's values, in lower case and without padding", () => {
    expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => encodeBase32(Buffer.from(text)))).toEqual([
      ...["", "my", "mzxq", "mzxw6", "mzxw6yq", "mzxw6ytb", "mzxw6ytboi"],
    ]);
  });

  it.each(["1", "a b", "MY", "my=", "mz", "m"])("takes no text that it doesn't give: %s", (text) => {
    expect(decodeBase32(text)).toBeUndefined();
  });
});
