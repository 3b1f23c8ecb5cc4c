import { describe, expect, test } from "vitest";
import { supported } from "../../../../shared/language/supported.ts";
import { createStaffTexts, loadStaffCatalog } from "../../../../shared/texts/staff/load-staff-texts.ts";

describe("texts for staff", () => {
  test.each(supported)("in %s are in that language, and read its way", async (language) => {
    const texts = await createStaffTexts({ company: "Nordlicht", overrides: {} })(language);
    const catalog = await loadStaffCatalog(language);
    expect(texts.say("report.changes")).toBe(catalog["report.changes"]);
    expect(texts.language).toBe(language);
    expect(texts.direction).toBe(language === "ar" ? "rtl" : "ltr");
  });

  test("no two languages share a catalog", async () => {
    const titles = await Promise.all(
      supported.map(async (language) => (await loadStaffCatalog(language))["look.none"]),
    );
    expect(new Set(titles).size).toBe(supported.length);
  });

  test("keep our words where the company has its own for customers, and take its names", async () => {
    const overrides = { en: { "report.changes": "Hacked", "product.es-200": "Espresso 200" } };
    const { say, nameOf } = await createStaffTexts({ company: "Nordlicht", overrides })("en");
    expect(say("report.changes")).toBe("What changed");
    expect(nameOf("product", "ES 200")).toBe("Espresso 200");
  });
});
