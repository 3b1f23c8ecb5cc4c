import { describe, expect, test } from "vitest";
import { holidaysOf } from "../../infra/holidays.ts";
import { type SettingsInput, settingsFields } from "../../shared/settings/settings.ts";

type Written = NonNullable<NonNullable<SettingsInput["policy"]>["calendars"]>[string];

/** All days off from 2025 to 2036, as of a build in 2026. */
const daysOff = (calendar: Omit<Written, "hours">): readonly string[] => {
  const { calendars } = settingsFields.policy.parse({
    calendars: { desk: { hours: { mon: ["09:00-17:00"] }, ...calendar } },
  });
  return holidaysOf(calendars, 2026).desk ?? [];
};

const of = (year: number, days: readonly string[]): string[] =>
  days.filter((day) => day.startsWith(`${year}-`)).map((day) => day.slice(5));

describe("public holidays", () => {
  test("of Germany are the state's too: Berlin has Women's Day, Bavaria Epiphany", () => {
    const everywhere = ["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"];
    expect(of(2026, daysOff({ holidays: { country: "DE", state: "BE" } }))).toEqual([...everywhere, "03-08"].sort());
    expect(of(2026, daysOff({ holidays: { country: "DE", state: "BY" } }))).toEqual(
      [...everywhere, "01-06", "06-04", "11-01"].sort(),
    );
    const augsburg = daysOff({ holidays: { country: "DE", state: "BY", region: "A" } });
    expect(of(2026, augsburg)).toContain("08-08");
  });

  test("of Korea are the three days of both lunar feasts, and substitutes for weekends", () => {
    const days = daysOff({ holidays: { country: "KR" } });
    expect(of(2026, days)).toEqual([
      "01-01",
      ...["02-16", "02-17", "02-18"],
      ...["03-01", "03-02"],
      "05-05",
      ...["05-24", "05-25"],
      "06-06",
      "07-17",
      ...["08-15", "08-17"],
      ...["09-24", "09-25", "09-26"],
      ...["10-03", "10-05"],
      "10-09",
      "12-25",
    ]);
    expect(of(2027, days)).toEqual(expect.arrayContaining(["02-06", "02-07", "02-08", "02-09"]));
    expect(of(2028, days)).toEqual(
      expect.arrayContaining(["01-26", "01-27", "01-28", "10-02", "10-03", "10-04", "10-05"]),
    );
  });

  test("of Thailand are Songkran's three days and those of the moon, with what the cabinet added", () => {
    const days = of(2026, daysOff({ holidays: { country: "TH" }, closedOn: ["2026-06-01"] }));
    const known = ["03-03", "04-06", "04-13", "04-14", "04-15", "05-31", "06-01", "07-28", "07-29", "08-12", "12-10"];
    expect(days).toEqual(expect.arrayContaining(known));
  });

  test("of the United States are the federal ones, with the days on which they are kept", () => {
    const days = daysOff({ holidays: { country: "US" } });
    expect(of(2026, days)).toEqual([
      ...["01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04"],
      ...["09-07", "10-12", "11-11", "11-26", "12-25"],
    ]);
    expect(of(2027, days)).toEqual(expect.arrayContaining(["06-18", "07-05", "12-24"]));
    expect(of(2027, days), "New Year's Day of 2028 is a Saturday").toContain("12-31");
  });

  test("of which half a day is one of work aren't days off", () => {
    const iceland = of(2026, daysOff({ holidays: { country: "IS" } }));
    expect(iceland).toContain("12-25");
    expect(iceland).not.toContain("12-24");
    expect(iceland).not.toContain("12-31");
  });

  test("last an hour less, or more, when the clock is changed on them", () => {
    const easter = daysOff({ holidays: { country: "AU", state: "NSW" } });
    expect(of(2026, easter)).toEqual(expect.arrayContaining(["04-03", "04-04", "04-05", "04-06"]));
    expect(of(2026, easter)).not.toContain("04-07");
    const palmSunday = daysOff({ holidays: { country: "DE", state: "BB" } });
    expect(of(2027, palmSunday), "Easter Sunday, on which summer time begins").toContain("03-28");
  });
});

describe("a company's own days", () => {
  test("come on top, those on which it works are left out, and all are in order", () => {
    const days = daysOff({
      holidays: { country: "DE", state: "BE" },
      closedOn: ["2026-12-24", "2026-02-13"],
      openOn: ["2026-03-08"],
    });
    expect(of(2026, days)).toEqual(expect.arrayContaining(["02-13", "12-24", "12-25"]));
    expect(of(2026, days)).not.toContain("03-08");
    expect(days).toEqual([...new Set(days)].sort());
  });

  test("need no file where there is no country", () => {
    const { calendars } = settingsFields.policy.parse({
      calendars: { desk: { hours: { mon: ["09:00-17:00"] }, closedOn: ["2026-12-24"] } },
    });
    expect(holidaysOf(calendars, 2026)).toEqual({});
  });
});

test("they are known from last year to ten years ahead", () => {
  const years = new Set(daysOff({ holidays: { country: "DE" } }).map((day) => Number(day.slice(0, 4))));
  expect([...years]).toEqual(Array.from({ length: 12 }, (_, index) => 2025 + index));
});
