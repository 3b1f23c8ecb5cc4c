import { describe, expect, test } from "vitest";
import { type SupportedLanguage, supported } from "../../../shared/language/supported.ts";
import { loadCatalog } from "../../../shared/texts/load-catalog.ts";
import { loadStaffCatalog } from "../../../shared/texts/staff/load-staff-texts.ts";

const TONES = ["formal", "friendly"] as const;
const CATALOGS = [...TONES, "staff"] as const;

const messagesOf = async (language: SupportedLanguage, which: (typeof CATALOGS)[number]): Promise<[string, string][]> =>
  Object.entries(which === "staff" ? await loadStaffCatalog(language) : await loadCatalog(language, which));

/** What a sentence of ours in that language never has, outside of its arguments. */
const WRONG: Partial<Record<SupportedLanguage, RegExp>> = {
  fr: /[^\u202f][?;]|[^\u00a0][:%»]|«[^\u00a0]/u,
  de: /[^\u00a0]%/u,
  es: /[^\u00a0]%/u,
  ja: /[,;:?()]/u,
  "zh-Hans": /[,;:?()]/u,
  "zh-Hant": /[,;:?()]/u,
  th: /[.?]$/u,
  ar: /[,;?]/u,
};

/** As it is read, but for values; `Re:` is mail programs' own in every language. */
const words = (message: string): string =>
  message
    .replaceAll(/\{\w+(?:, number)?\}/gu, "")
    .replaceAll(/\{\w+, plural,|(?:=0|\b(?:zero|one|two|few|many|other)) \{|\}/gu, "")
    .replace(/^Re: /u, "");

describe.each(supported.flatMap((language) => CATALOGS.map((which) => [language, which] as const)))(
  "%s, %s",
  (language, which) => {
    test("marks are those of the language, and nobody is shouted at", async () => {
      const wrong = WRONG[language];
      for (const [id, message] of await messagesOf(language, which)) {
        expect.soft(words(message), id).not.toMatch(/[!！<>*_]|\p{Extended_Pictographic}/u);
        if (wrong !== undefined) expect.soft(words(message), id).not.toMatch(wrong);
      }
    });

    test.skipIf(language === "en")("an apostrophe is no quote of ICU's", async () => {
      for (const [id, message] of await messagesOf(language, which)) expect.soft(message, id).not.toContain("'");
    });
  },
);

test.each(supported.flatMap((language) => TONES.map((tone) => [language, tone] as const)))(
  "%s, %s: the five ratings are told apart",
  async (language, tone) => {
    const catalog = await loadCatalog(language, tone);
    const labels = ([1, 2, 3, 4, 5] as const).map((rating) => catalog[`page.rating.${rating}`]);
    expect(new Set(labels).size).toBe(5);
  },
);
