import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, instantOf, isoDay, localTime, weekdayOf } from "../../../../shared/domain/calendar/zone.ts";

const MINUTE = 60_000;
/** Kolkata never changes its clock; Lord Howe does so by half an hour, Cairo at midnight. */
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Africa/Cairo",
  "America/St_Johns",
];
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) });
const dayOf = (iso: string): number => Date.parse(iso) / DAY;

/** The same, as ICU has it. */
const shownAt = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);

test("the local time is what a clock on that wall shows", () => {
  void fc.assert(
    fc.property(zone, moment, (name, at) => {
      const { day, passed } = localTime(name, at);
      const time = new Date(passed).toISOString().slice(11, 19);
      expect(`${isoDay(day)} ${time}`).toBe(shownAt(name, at));
    }),
    { numRuns: 500 },
  );
});

test("a clock shows that minute of that day at that instant, the first time; never, only where it was put forward", () => {
  void fc.assert(
    fc.property(
      zone,
      fc.integer({ min: dayOf("2015-01-01"), max: dayOf("2030-01-01") }),
      fc.nat(1439),
      (name, day, minutes) => {
        const at = instantOf(name, day, minutes);
        const { passed, ...shown } = localTime(name, at);
        const ahead = (shown.day - day) * DAY + passed - minutes * MINUTE;
        expect(ahead).toBeGreaterThanOrEqual(0);
        if (ahead > 0) expect(localTime(name, at - ahead)).not.toEqual({ day, passed: minutes * MINUTE });
        for (const earlier of [30, 60]) {
          expect(localTime(name, at - earlier * MINUTE)).not.toEqual({ day, passed: minutes * MINUTE });
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["Europe/Berlin", "2026-03-29", 2 * 60 + 30, "2026-03-29T01:30Z"],
  ["America/New_York", "2026-03-08", 2 * 60 + 30, "2026-03-08T07:30Z"],
  ["Australia/Lord_Howe", "2026-10-04", 2 * 60 + 15, "2026-10-03T15:45Z"],
  ["Africa/Cairo", "2026-04-24", 30, "2026-04-23T22:30Z"],
])("in %s the clock was put forward on %s: minute %i is as much later", (name, day, minutes, at) => {
  expect(instantOf(name, dayOf(day), minutes)).toBe(Date.parse(at));
});

test.each([
  ["Europe/Berlin", "2026-10-25", 2 * 60 + 30, "2026-10-25T00:30Z"],
  ["America/New_York", "2026-11-01", 60 + 30, "2026-11-01T05:30Z"],
  ["Australia/Lord_Howe", "2026-04-05", 60 + 45, "2026-04-04T14:45Z"],
])("in %s the clock was put back on %s: minute %i is the first of two", (name, day, minutes, at) => {
  expect(instantOf(name, dayOf(day), minutes)).toBe(Date.parse(at));
});

test("a day ends where the next begins", () => {
  void fc.assert(
    fc.property(zone, fc.integer({ min: dayOf("2015-01-01"), max: dayOf("2030-01-01") }), (name, day) => {
      expect(instantOf(name, day, 1440)).toBe(instantOf(name, day + 1, 0));
    }),
    { numRuns: 300 },
  );
});

test("days have the weekdays that they have, also before 1970", () => {
  for (const day of [dayOf("2026-01-05"), dayOf("1969-12-29")]) {
    expect([day, day + 1, day + 6, day + 7].map(weekdayOf)).toEqual([0, 1, 6, 0]);
  }
});
