import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { instantOf } from "../../../../shared/domain/calendar/zone.ts";
import { lastPeriod, type ReportSchedule } from "../../../../shared/domain/watch/report-period.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const weekday = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 3);

/** All of them change their clocks, but for two: one is off by 45 minutes, one as far ahead as can be. */
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Havana",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
];
const schedule = fc.record({
  every: fc.constantFrom("day" as const, "week" as const, "month" as const),
  at: fc.integer({ min: 0, max: 1439 }),
});
const moment = fc.integer({ min: Date.UTC(2019, 11, 25), max: Date.UTC(2029, 0, 5) });
const zone = fc.constantFrom(...zones);

const periodAt = (of: ReportSchedule, zoneOf: string, now: number) => {
  const period = lastPeriod(of, zoneOf, now);
  if (period === undefined) throw new Error("there is a period");
  return period;
};

test("a period is whole, and over: a day, a week from Monday, or a calendar month", () => {
  fc.assert(
    fc.property(schedule, zone, moment, (of, zoneOf, now) => {
      const { from, until } = periodAt(of, zoneOf, now);
      const days = numberOf(until) - numberOf(from) + 1;
      if (of.every === "day") expect(days).toBe(1);
      if (of.every === "week") expect([days, weekday(from), weekday(until)]).toEqual([7, "Mon", "Sun"]);
      if (of.every === "month") {
        const [year = 0, month = 0] = from.split("-").map(Number);
        expect([from.slice(8), days]).toEqual(["01", new Date(Date.UTC(year, month, 0)).getUTCDate()]);
      }
      expect(now).toBeGreaterThanOrEqual(instantOf(zoneOf, numberOf(until) + 1, of.at));
    }),
  );
});

test("it is the last one: the one after it isn't over, or it isn't the hour yet", () => {
  fc.assert(
    fc.property(schedule, zone, moment, (of, zoneOf, now) => {
      const { until } = periodAt(of, zoneOf, now);
      const length = { day: 1, week: 7, month: 31 }[of.every];
      const next = periodAt(of, zoneOf, now + length * DAY + 60 * MINUTE);
      expect(numberOf(next.from)).toBeGreaterThan(numberOf(until));
      expect(now).toBeLessThan(instantOf(zoneOf, numberOf(until) + 1 + length, of.at));
    }),
  );
});

test("it never goes back, not even in the hour that a clock shows twice", () => {
  fc.assert(
    fc.property(
      schedule,
      fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu"),
      moment,
      (of, zoneOf, now) => {
        let last = periodAt(of, zoneOf, now).until;
        for (let later = now; later < now + 2 * DAY; later += 20 * MINUTE) {
          const { until } = periodAt(of, zoneOf, later);
          expect(until >= last).toBe(true);
          last = until;
        }
      },
    ),
    { numRuns: 30 },
  );
  const at = 2 * 60 + 30;
  const twice = [0, 20, 40, 60, 80, 100].map((minutes) =>
    lastPeriod({ every: "day", at }, "Europe/Berlin", Date.UTC(2026, 9, 25, 0, 10) + minutes * MINUTE),
  );
  expect(twice.map((period) => period?.until)).toEqual([
    "2026-10-23",
    ...Array.from({ length: 5 }, () => "2026-10-24"),
  ]);
});

describe("in Berlin", () => {
  const berlin = (every: ReportSchedule["every"], iso: string) =>
    lastPeriod({ every, at: 8 * 60 }, "Europe/Berlin", Date.parse(iso));

  it.each([
    ["a week's comes on Monday at 8, not before", "week", "2026-11-23T06:59:59Z", "2026-11-09", "2026-11-15"],
    ["and then it is of the week before", "week", "2026-11-23T07:00:00Z", "2026-11-16", "2026-11-22"],
    ["in summer that is an hour earlier in UTC", "week", "2026-07-06T06:00:00Z", "2026-06-29", "2026-07-05"],
    ["a February has 28 days", "month", "2026-03-01T08:00:00Z", "2026-02-01", "2026-02-28"],
    ["or 29", "month", "2028-03-15T08:00:00Z", "2028-02-01", "2028-02-29"],
    ["before 8 on the first it is the month before that", "month", "2026-12-01T06:00:00Z", "2026-10-01", "2026-10-31"],
    ["a year ends in December", "month", "2027-01-01T07:00:00Z", "2026-12-01", "2026-12-31"],
    ["a day's is of yesterday", "day", "2026-03-01T07:00:00Z", "2026-02-28", "2026-02-28"],
    ["and early in the morning still of the day before", "day", "2026-03-01T06:00:00Z", "2026-02-27", "2026-02-27"],
  ] as const)("%s", (_, every, now, from, until) => {
    expect(berlin(every, now)).toEqual({ from, until });
  });

  it("never is never", () => {
    expect(berlin("never", "2026-11-23T08:00:00Z")).toBeUndefined();
  });
});
