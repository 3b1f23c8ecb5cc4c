import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueReplyAddress, readReplyAddress } from "../../../shared/access/reply-address.ts";
import { issueThreadId, readThreadId } from "../../../shared/access/thread-id.ts";
import { REFERENCE } from "../../support/complaints.ts";
import { anyReference, ringOf } from "../../support/key-rings.ts";

const DOMAIN = "reply.shop.example";
const address = issueReplyAddress(ringOf(1), REFERENCE, DOMAIN);

describe("a reply address", () => {
  it("fits, under the longest domain, into what SMTP takes", () => {
    const longest = issueReplyAddress(ringOf(1), REFERENCE, `${"a.".repeat(91)}example`);
    expect(longest).toMatch(/^[0-9a-z]{9}-[a-z2-7]{21}@/);
    expect(longest.length).toBeLessThanOrEqual(254);
    expect(() => issueReplyAddress(ringOf(1), REFERENCE, "localhost")).toThrow("reply domain");
  });

  it("names its complaint, however a mail program spells it", () => {
    const spellings = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(/[a-z]/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter)),
      (text: string) => ` ${text}\r\n`,
      (text: string) => text.replace("@", "+from-a-phone@"),
      (text: string) => text.replace(/^(.*)@/, '"$1"@'),
      (text: string) => text.replace(/^(.*)@/, '"$1+tag"@'),
    ];
    fc.assert(
      fc.property(anyReference, fc.constantFrom(...spellings), (reference, spell) => {
        const issued = issueReplyAddress(ringOf(1), reference, DOMAIN);
        expect(readReplyAddress(ringOf(1), spell(issued), DOMAIN)).toBe(reference);
      }),
    );
  });

  it("with any character changed, left out or added is none", () => {
    const isTagged = (changed: string) => /^[^+]{31}\+/.test(changed);
    const place = fc.nat(address.length);
    fc.assert(
      fc.property(place, fc.nat(1), fc.string({ unit: "binary", maxLength: 1 }), (at, removed, put) => {
        const changed = address.slice(0, at) + put + address.slice(at + removed);
        fc.pre(changed.trim().toLowerCase() !== address && !isTagged(changed));
        const host = changed.slice(changed.lastIndexOf("@") + 1);
        fc.pre(host === DOMAIN || !URL.canParse(`http://${host}`) || new URL(`http://${host}`).hostname !== DOMAIN);
        expect([changed, readReplyAddress(ringOf(1), changed, DOMAIN)]).toEqual([changed, undefined]);
      }),
      { numRuns: 3000 },
    );
  });

  it("is of its domain alone, in any spelling of that", () => {
    const domain = "xn--mller-kva.example";
    const issued = issueReplyAddress(ringOf(1), REFERENCE, domain);
    expect(readReplyAddress(ringOf(1), issued, domain)).toBe(REFERENCE);
    expect(readReplyAddress(ringOf(1), issued.replace(domain, "MÜLLER.example"), domain)).toBe(REFERENCE);
    for (const other of ["example", `a.${domain}`]) expect(readReplyAddress(ringOf(1), issued, other)).toBeUndefined();
  });

  it("isn't a thread id, which has a signature of its own", () => {
    expect(readThreadId(ringOf(1), `<${address}>`)).toBeUndefined();
    const id = issueThreadId(ringOf(1), REFERENCE, DOMAIN);
    expect(readReplyAddress(ringOf(1), id.slice(1, -1), DOMAIN)).toBeUndefined();
  });

  it.each(["", "@", `@${DOMAIN}`, `""@${DOMAIN}`, `care@${DOMAIN}`, `<${address}>`])("isn't %o", (text) => {
    expect(readReplyAddress(ringOf(1), text, DOMAIN)).toBeUndefined();
  });
});
