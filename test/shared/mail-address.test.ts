import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mailAddress } from "../../shared/mail-address.ts";

describe("mailAddress", () => {
  test.each([
    ["maria@example.com", "maria@example.com"],
    ["Maria.Silva+x@Mail.Example.com", "Maria.Silva+x@mail.example.com"],
    ["a'b@example.co.uk", "a'b@example.co.uk"],
    ["maria@bücher.de", "maria@xn--bcher-kva.de"],
    ["kim@예시.한국", "kim@xn--vv4b11d.xn--3e0b707e"],
  ])("mail can be sent to %s", (typed, address) => {
    expect(mailAddress(typed)).toBe(address);
  });

  test.each([
    "",
    "maria",
    "@example.com",
    "maria@",
    "maria@localhost",
    "maría@example.com",
    "maria@example.com.",
    "maria@-x.com",
    "maria@1.2.3.4",
    "maria@[1.2.3.4]",
    "maria@example.123",
    ".maria@example.com",
    "ma..ria@example.com",
    '"maria"@example.com',
    "ma ria@example.com",
    "maria@exa mple.com",
    "maria@example.com\r\nBcc: x@example.com",
    "maria@example.com, x@example.com",
    "<maria@example.com>",
    "maria@ex%61mple.com",
    `${"m".repeat(65)}@example.com`,
    `maria@${"a".repeat(64)}.com`,
    `maria@${"abc.".repeat(70)}com`,
  ])("mail can't be sent to %j", (typed) => {
    expect(mailAddress(typed)).toBeUndefined();
  });

  test("an ordinary address is taken, and any that is taken is safe in a header and stays what it is", () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ0.-_@<>\r\n ,:;"é김xn') });
    fc.assert(
      fc.property(fc.oneof(text, fc.emailAddress()), (typed) => {
        const address = mailAddress(typed);
        if (address === undefined) return;
        expect(address).toMatch(/^[\x21-\x7e]{3,254}$/);
        expect(address).not.toMatch(/[<>,;:"()\\[\]]/);
        expect(mailAddress(address)).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });
});
