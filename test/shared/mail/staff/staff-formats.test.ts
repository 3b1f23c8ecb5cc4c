import { expect, test } from "vitest";
import { supported } from "../../../../shared/language/supported.ts";
import { staffFormats } from "../../../../shared/mail/staff/staff-formats.ts";

const WEEK = ["16", "17", "18", "19", "20", "21", "22"].map((day) => `2026-11-${day}`);

test.each([...supported, "ar-EG", "th-TH", "pt-BR"])(
  "in %s the days of a week fit beside each other, told apart",
  (place) => {
    const { day } = staffFormats(place, place.startsWith("zh") ? place : new Intl.Locale(place).language);
    const names = WEEK.map((date) => day(date).weekday);
    expect(new Set(names).size).toBe(7);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(5);
  },
);

test("a place's own digits and percent sign are used, of the texts' language alone", () => {
  expect(staffFormats("ar-EG", "ar").share(0.37)).toMatch(/^٣٧٪/);
  expect(staffFormats("ar-EG", "th").share(0.37)).toBe("37%");
});
