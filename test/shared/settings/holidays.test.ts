import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withHolidays } from "../../../shared/settings/holidays.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const hours = { mon: ["09:00-17:00"] };
const settings = settingsSchema.parse({
  policy: {
    calendars: {
      berlin: { hours, holidays: { country: "DE" }, closedOn: ["2026-12-24"] },
      plain: { hours, closedOn: ["2026-08-03"] },
    },
  },
});

const fileOf = (holidays: object): string => {
  const file = join(mkdtempSync(join(tmpdir(), "heard-holidays-")), "holidays.json");
  writeFileSync(file, JSON.stringify(holidays));
  return file;
};

test("the file's days off become those of the calendar that it names; other calendars keep theirs", () => {
  const days = ["2026-12-24", "2026-12-25"];
  const { calendars } = withHolidays(settings, fileOf({ berlin: days })).policy;
  expect(calendars.berlin).toEqual({ ...settings.policy.calendars.berlin, holidays: days });
  expect(calendars.plain).toEqual(settings.policy.calendars.plain);
});

test("without a file there is nothing to fill in", () => {
  expect(withHolidays(settings, undefined)).toBe(settings);
});
