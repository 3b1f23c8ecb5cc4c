import { describe, expect, test } from "vitest";
import { supported } from "../../../../shared/language/supported.ts";
import { argumentsOf } from "../../../../shared/texts/check-message.ts";
import { en } from "../../../../shared/texts/staff/en.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";

describe("texts for staff", () => {
  test.each(supported)(
    "in %s are there, in English with all that is English where they aren't yet",
    async (language) => {
      const {
        say,
        language: told,
        direction,
      } = await createStaffTexts({ company: "Nordlicht", overrides: {} })(language);
      expect(say("report.changes")).not.toBe("");
      expect([language, "en"]).toContain(told);
      expect(direction).toBe(told === "ar" ? "rtl" : "ltr");
    },
  );

  test("keep our words where the company has its own for customers, and take its names", async () => {
    const overrides = { en: { "report.changes": "Hacked", "product.es-200": "Espresso 200" } };
    const { say, nameOf } = await createStaffTexts({ company: "Nordlicht", overrides })("en");
    expect(say("report.changes")).toBe("What changed");
    expect(nameOf("product", "ES 200")).toBe("Espresso 200");
  });

  test("can all be read as ICU messages", () => {
    for (const message of Object.values(en)) expect(() => argumentsOf(message, "en")).not.toThrow();
  });
});
