import { expect, test } from "vitest";
import { fillHolidays } from "../../../shared/settings/holidays.ts";
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

test("days off become those of the calendar that it names; other calendars keep theirs", () => {
  const days = ["2026-12-24", "2026-12-25"];
  const { calendars } = fillHolidays(settings, { berlin: days }).policy;
  expect(calendars.berlin).toEqual({ ...settings.policy.calendars.berlin, holidays: days });
  expect(calendars.plain).toEqual(settings.policy.calendars.plain);
});
