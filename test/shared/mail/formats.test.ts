import { describe, expect, test } from "vitest";
import { formatsFor } from "../../../shared/mail/formats.ts";

const at = Date.UTC(2026, 2, 5, 15, 30);
/** Which kind of space ICU puts between is its business, and changes. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

describe("formatsFor", () => {
  test("a time is told with its weekday and its zone", () => {
    expect(plain(formatsFor("en-GB", "en", "Europe/Berlin").moment(at))).toBe("Thursday 5 March at 16:30 CET");
    expect(plain(formatsFor("en", "en", "UTC").moment(at))).toBe("Thursday, March 5 at 3:30 PM UTC");
    expect(plain(formatsFor("ko", "ko", "Asia/Seoul").moment(at))).toContain("3월 6일");
  });

  test("a mail in another language than the customer's keeps to its own way of writing times", () => {
    expect(formatsFor("ko-KR", "en", "UTC").moment(at)).toBe(formatsFor("en", "en", "UTC").moment(at));
  });

  test("nobody can ask for another calendar or other digits", () => {
    expect(formatsFor("en-u-ca-buddhist-nu-thai", "en", "UTC").moment(at)).toBe(
      formatsFor("en", "en", "UTC").moment(at),
    );
  });

  test.each(["", "x", "no such language", "en-", "🦊", "a".repeat(35)])(
    "%j is no language, and does no harm",
    (wanted) => {
      expect(formatsFor(wanted, "en", "UTC").moment(at)).toBe(formatsFor("en", "en", "UTC").moment(at));
    },
  );

  test("an unknown zone is UTC, and says so", () => {
    expect(formatsFor("en", "en", "Mars/Olympus").moment(at)).toContain("UTC");
  });

  test("money is told as the language does, and without a currency as a number", () => {
    const { money } = formatsFor("en", "en", "UTC");
    expect(money(49.9, "EUR")).toBe("€49.90");
    expect(money(50, "EUR")).toBe("€50");
    expect(money(1500, "KRW")).toBe("₩1,500");
    expect(money(12.5, undefined)).toBe("12.5");
    expect(money(12.5, "euro!")).toBe("12.5");
  });
});
