import { describe, expect, test } from "vitest";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import type { WarningContent } from "../../../../shared/mail/staff/warning-layout.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brand } from "../../../support/mails.ts";

const texts = await createStaffTexts({ company: brand.name, overrides: {} })("en");
const rise: WarningContent = {
  kind: "early-warning",
  locale: "en-GB",
  timeZone: "Europe/Berlin",
  dimension: "product",
  value: "Espresso machine ES-200",
  count: 14,
  expected: 1.84,
  since: Date.UTC(2026, 2, 5, 15, 30),
  references: ["7K3QX9MPD", "4TWN8HRGC"],
};
const render = (other: Partial<WarningContent>) => renderStaffMail({ ...rise, ...other }, texts, brand);

describe("an early warning", () => {
  test("says what rose, since when, what would be usual, what to do, and what is behind it", () => {
    const { subject, text } = render({});
    expect(subject).toBe("Unusually many complaints about the product Espresso machine ES-200");
    expect(text).toMatch(
      /14 complaints since Thursday 5 March at 16:30 \(.*\)\. Going by its own past, 1\.8 would be usual\./,
    );
    expect(text).toContain("- Read the latest ones first.");
    expect(text).toContain("7K3QX9MPD, 4TWN8HRGC\n\nand 12 more\n");
  });

  test("lists at most fifty", () => {
    const { text } = render({ count: 80, references: Array.from({ length: 80 }, (_, index) => `R${index}`) });
    expect(text.match(/R\d+/g)).toHaveLength(50);
    expect(text).toContain("and 30 more");
  });

  test.each(["<b>x</b>", "call 0800 1234567", "see https://evil.example", "a\r\nBcc: x@y", "\u202eyobwoc"])(
    "says nothing of a value that isn't a harmless name: %j",
    (value) => {
      const { subject, text, html } = render({ value });
      expect(subject).toBe("Unusually many complaints about the product Name not shown (unusual characters)");
      for (const part of [subject, text, html]) expect(part).not.toMatch(/<b>|1234567|evil|Bcc|\u202e/);
    },
  );

  test("calls a value what the company calls it", async () => {
    const own = await createStaffTexts({ company: brand.name, overrides: { en: { "category.es-200": "Espresso" } } })(
      "en",
    );
    const { subject } = renderStaffMail({ ...rise, dimension: "category", value: "ES 200" }, own, brand);
    expect(subject).toBe("Unusually many complaints about Espresso");
  });
});
