import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeName } from "../../../shared/mail/safe-name.ts";

describe("safeName", () => {
  test.each([
    "Maria Silva",
    "김민지",
    "สมชาย ใจดี",
    "山田 太郎",
    "محمد بن سلمان",
    "Nguyễn Thị Minh Khai",
    "Jean-Luc O’Brien",
    "Conan O'Brien",
    "J.R.R. Tolkien",
    "Dr. Özgür Yıldız",
    "María José de la Cruz",
    "नरेन्द्र",
    "Ng",
  ])("%s is a name", (name) => {
    expect(safeName(name)).toBe(name.normalize("NFC"));
  });

  test.each([
    ["empty", ""],
    ["blank", "   "],
    ["a link", "http://evil.example"],
    ["a domain", "evil.com"],
    ["a domain in other letters", "пример.рф"],
    ["a domain behind initials", "X.Y.com"],
    ["an address", "a@b"],
    ["a number", "Call 0900 123456"],
    ["digits of another script", "٣٤٥"],
    ["a sentence", "your account has been locked today"],
    ["too long", "a".repeat(41)],
    ["a line break", "Maria\nSilva"],
    ["a header", "Maria\r\nBcc: x"],
    ["a bidi override", "Maria\u202eavliS"],
    ["an isolate", "\u2066Maria"],
    ["a zero-width space", "Ma\u200bria"],
    ["an invisible letter", "Maria\u3164Silva"],
    ["markup", "<b>Maria</b>"],
    ["an emoji", "Maria 😀"],
    ["a pile of marks", `Z${"\u0310".repeat(5)}algo`],
    ["punctuation alone", "..."],
    ["half a character", "Ma\ud800ria"],
  ])("%s is none", (_what, typed) => {
    expect(safeName(typed)).toBeUndefined();
  });

  test("spaces are tidied and letters composed", () => {
    expect(safeName("  Jose\u0301 \u00a0 Silva ")).toBe("José Silva");
  });

  test("whatever passes is short, in one line, and has no digit, link or invisible character", () => {
    const nearNames = fc.string({ unit: fc.constantFrom(..."aZé김'’-. \n@/:0٣\u202e\u200b\u3164\u0301com") });
    fc.assert(
      fc.property(fc.oneof(nearNames, fc.string({ unit: "binary" })), (typed) => {
        const name = safeName(typed);
        if (name === undefined) return;
        expect([...name].length).toBeLessThanOrEqual(40);
        expect(name.split(" ").length).toBeLessThanOrEqual(5);
        expect(name).toMatch(/^[\p{L}\p{M} '’.-]+$/u);
        expect(name).not.toMatch(/\.\p{L}{2}|\p{Default_Ignorable_Code_Point}/u);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});
