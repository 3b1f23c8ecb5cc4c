import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedLanguages, nearestSupported, pickLanguage } from "../../../shared/language/pick-language.ts";
import { supported } from "../../../shared/language/supported.ts";

describe("the language that a tag asks for", () => {
  test.each(supported)("is %s itself", (language) => {
    expect(nearestSupported(language)).toBe(language);
  });

  test.each([
    ["en-GB", "en"],
    ["KO-kr", "ko"],
    ["pt-BR", "pt"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["zh-Hans-TW", "zh-Hans"],
    ["in", "id"],
    ["in-ID", "id"],
    ["cmn-TW", "zh-Hant"],
    ["ar-EG-u-nu-arab", "ar"],
    ["de-x-private", "de"],
  ])("%s: %s", (tag, language) => {
    expect(nearestSupported(tag)).toBe(language);
  });

  test.each([
    "und",
    "und-KR",
    "UND-Hant",
    "x-ko",
    "nl",
    "kok",
    "zh-Latn",
    "mul",
    "",
    "*",
    "english",
    "toString",
    "en_GB",
    "한국어",
    "a".repeat(2_000),
  ])("%j asks for none of ours", (tag) => {
    expect(nearestSupported(tag)).toBeUndefined();
  });
});

describe("the language of a mail", () => {
  test("is the first of those wanted that we write", () => {
    expect(pickLanguage([undefined, "nl", "zh-TW", "ko"], "de")).toBe("zh-Hant");
  });

  test("is the company's where none of them is ours, and English where the company's isn't either", () => {
    expect(pickLanguage([undefined, "nl"], "de-AT")).toBe("de");
    expect(pickLanguage([], "nl")).toBe("en");
  });
});

describe("an Accept-Language header", () => {
  test("names languages, the most wanted first, equals as they came", () => {
    expect(acceptedLanguages("en;q=0.5, ko-KR, ko;q=0.9 , th ; q=0.900,de;q=1")).toEqual([
      "ko-KR",
      "de",
      "ko",
      "th",
      "en",
    ]);
  });

  test("leaves out what isn't wanted, and what is no language", () => {
    expect(acceptedLanguages("ko;q=0, *, de;q=0.000, en;q=2, fr;q=x, it;level=1, a!ko, th")).toEqual(["th"]);
    expect(acceptedLanguages(undefined)).toEqual([]);
    expect(acceptedLanguages("")).toEqual([]);
  });

  test("is read as far as any browser writes, and no further", () => {
    expect(acceptedLanguages(Array.from({ length: 30 }, () => "ko").join(","))).toHaveLength(20);
    expect(acceptedLanguages(`${" ".repeat(999)}ko`)).toEqual([]);
  });

  test("takes no time and gives nothing but tags, whatever is in it", () => {
    const start = performance.now();
    for (const hostile of ["a".repeat(100_000), `en;q=0.${"0".repeat(100_000)}`, `ko${" ".repeat(100_000)}x`]) {
      acceptedLanguages(hostile);
    }
    expect(performance.now() - start).toBeLessThan(100);
    const near = fc.string({ unit: fc.constantFrom(..."akz-;q=0.15, *\n\0é") });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (header) => {
        for (const tag of acceptedLanguages(header)) expect(tag).toMatch(/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu);
        expect(supported).toContain(pickLanguage(acceptedLanguages(header), "en"));
      }),
    );
  });
});
