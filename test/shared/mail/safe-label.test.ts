import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeLabel, safeOrderId } from "../../../shared/mail/safe-label.ts";

describe("safeLabel", () => {
  test.each([
    "delivery",
    "data-protection",
    "Espresso machine ES-200",
    "커피 머신",
    "เครื่องชงกาแฟ",
    "Router v2.0",
    "A/B #7",
  ])("%s is a label", (label) => {
    expect(safeLabel(label)).toBe(label.normalize("NFC"));
  });

  test.each([
    "",
    "evil.com",
    "evil.com/login",
    "пример.рф",
    "http://x",
    "a//b",
    "10.0.0.1",
    "WWW.x",
    "call 0900 123456 7 now",
    "one two three four five six seven",
    "a".repeat(61),
    "a\nb",
    "a\u202eb",
    "a@b",
    "a:b",
    "<b>",
    "- a",
  ])("%j is none", (typed) => {
    expect(safeLabel(typed)).toBeUndefined();
  });

  test("whatever passes is short, in one line, and has no link or invisible character", () => {
    const nearLabels = fc.string({ unit: fc.constantFrom(..."aZé김 -_#/.0123w:@\n\u202e\u3164com") });
    fc.assert(
      fc.property(nearLabels, (typed) => {
        const label = safeLabel(typed);
        if (label === undefined) return;
        expect([...label].length).toBeLessThanOrEqual(60);
        expect(label).toMatch(/^[\p{L}\p{M}\p{N} _#/.-]+$/u);
        expect(label).not.toMatch(/\.\p{L}{2}|\/\/|\p{Default_Ignorable_Code_Point}/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("safeOrderId", () => {
  test.each(["DE-104229", "#1001", "2026/03/0007", "A.1"])("%s is an order's number", (order) => {
    expect(safeOrderId(order)).toBe(order);
  });

  test.each(["", "please help", "hello", "evil.com1", "1 2", "1\n2", "x".repeat(50), "1//2", "１２"])(
    "%j is none",
    (typed) => {
      expect(safeOrderId(typed)).toBeUndefined();
    },
  );
});
