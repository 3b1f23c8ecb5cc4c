import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { localTime } from "../../../shared/domain/calendar/zone.ts";
import { HOUR, startOf } from "../../../shared/figures/hour.ts";
import { addDays, dayByHour, daysOf, hoursOf, lengthOf, periodBefore } from "../../../shared/figures/period.ts";

const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Beirut",
  "America/Havana",
);
const period = fc
  .record({ day: fc.nat(9_000), length: fc.integer({ min: 1, max: 40 }), timeZone: zone })
  .map(({ day, length, timeZone }) => {
    const from = addDays("2002-01-01", day);
    return { from, to: addDays(from, length - 1), timeZone };
  });

test("periods that follow each other share no hour and leave none out", () => {
  fc.assert(
    fc.property(period, (now) => {
      const before = periodBefore(now);
      expect(lengthOf(before)).toBe(lengthOf(now));
      expect(addDays(before.to, 1)).toBe(now.from);
      const [earlier, later] = [hoursOf(before), hoursOf(now)];
      if (earlier === undefined || later === undefined) return;
      expect(startOf(later.from) - startOf(earlier.to)).toBe(HOUR);
    }),
    { numRuns: 500 },
  );
});

test("each hour of a period is in one of its days: that in which it begins", () => {
  fc.assert(
    fc.property(period, (now) => {
      const hours = hoursOf(now);
      const days = dayByHour(now);
      if (hours === undefined) return expect(days.size).toBe(0);
      const count = (startOf(hours.to) - startOf(hours.from)) / HOUR + 1;
      expect(days.size).toBe(count);
      for (const [hour, day] of days) {
        const local = new Date(localTime(now.timeZone, startOf(hour)).day * 86_400_000).toISOString().slice(0, 10);
        expect(day).toBe(local);
      }
    }),
    { numRuns: 200 },
  );
});

describe("a day", () => {
  const hoursIn = (day: string, timeZone: string) => dayByHour({ from: day, to: day, timeZone }).size;

  it("has 23 hours in spring, 25 in autumn, and none where the zone left it out", () => {
    expect(hoursIn("2026-03-29", "Europe/Berlin")).toBe(23);
    expect(hoursIn("2026-10-25", "Europe/Berlin")).toBe(25);
    expect(hoursIn("2011-12-30", "Pacific/Apia")).toBe(0);
  });

  it("of a half-hour zone begins with the first UTC hour that begins in it", () => {
    expect(hoursOf({ from: "2026-11-22", to: "2026-11-22", timeZone: "Asia/Kolkata" })).toEqual({
      from: "2026-11-21T19",
      to: "2026-11-22T18",
    });
  });

  it("is listed by its name, over leap days and years", () => {
    expect(daysOf({ from: "2028-02-28", to: "2028-03-01", timeZone: "UTC" })).toEqual([
      "2028-02-28",
      "2028-02-29",
      "2028-03-01",
    ]);
  });
});
