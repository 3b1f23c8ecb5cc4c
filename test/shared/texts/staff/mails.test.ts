import { describe, expect, test } from "vitest";
import { staffSamples } from "../../../../infra/mail-preview/staff-samples.ts";
import { type SupportedLanguage, supported } from "../../../../shared/language/supported.ts";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brandForTests } from "../../../support/pages.ts";

const NOON = Date.UTC(2026, 10, 22, 12);

const mailsIn = async (language: SupportedLanguage, locale: string = language) => {
  const texts = await createStaffTexts({ company: "Nordlicht", locale, overrides: {} })(language);
  return staffSamples(NOON, { locale, timeZone: "Asia/Seoul" }).map(({ content }) =>
    renderStaffMail(content, texts, brandForTests),
  );
};
const linesIn = async (language: SupportedLanguage, locale?: string): Promise<string[]> =>
  (await mailsIn(language, locale)).flatMap(({ subject, text }) => [subject, ...text.split("\n")]);

describe("the mails to the company's own people", () => {
  test.each(supported)("are said in full in %s", async (language) => {
    for (const line of await linesIn(language)) expect.soft(line).not.toMatch(/[{}]|undefined|NaN|\[object/);
  });

  test.each(supported.filter((language) => language !== "en"))(
    "have no sentence in English in %s",
    async (language) => {
      const english = new Set((await linesIn("en")).filter((line) => /^[- ]*\p{L}+ \p{L}+ \p{L}+/u.test(line)));
      expect((await linesIn(language)).filter((line) => english.has(line))).toEqual([]);
    },
  );

  test("have the digits of the company's place, in sentences as in tables", async () => {
    const OTHERS = /inbound\/\w+|Espresso machine ES-200|\b[0-9A-Z]{9}\b|\b(?:GET|PUT|POST) \S+(?: "day":\S+)?/g;
    const egyptian = (await linesIn("ar", "ar-EG")).map((line) => line.replaceAll(OTHERS, ""));
    expect(egyptian.filter((line) => /[0-9]/.test(line))).toEqual([]);
    expect(egyptian.filter((line) => /[٠-٩]/.test(line)).length).toBeGreaterThan(50);
    expect((await linesIn("ar")).filter((line) => /[٠-٩]/.test(line))).toEqual([]);
  });
});
