import * as fc from "fast-check";
import { expect, test } from "vitest";
import { humaneAfter } from "../../../../shared/domain/calendar/humane.ts";
import { localTime } from "../../../../shared/domain/calendar/zone.ts";
import { DAY, HOUR, MINUTE } from "../../../support/complaints.ts";

const hours = { from: 9 * 60, to: 20 * 60 };
const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Seoul");
const since = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });

test("it is by day there, at most half the wait too early, and late only by a night where it can't be earlier", () => {
  void fc.assert(
    fc.property(zone, since, fc.integer({ min: 0, max: 4 * DAY }), (name, from, wait) => {
      const at = humaneAfter(from, wait, name, hours);
      const { passed } = localTime(name, at);
      expect(passed).toBeGreaterThanOrEqual(9 * HOUR);
      expect(passed).toBeLessThan(20 * HOUR);
      expect(at).toBeGreaterThanOrEqual(from + wait / 2);
      expect(at).toBeLessThanOrEqual(from + wait + 14 * HOUR);
      if (wait >= 2 * DAY) expect(at).toBeLessThanOrEqual(from + wait);
    }),
    { numRuns: 500 },
  );
});

test("a humane hour is left as it is, to the minute", () => {
  for (const time of ["09:00", "19:59"]) {
    const at = Date.parse(`2026-01-10T${time}+01:00`);
    expect(humaneAfter(at - 2 * DAY, 2 * DAY, "Europe/Berlin", hours)).toBe(at);
  }
});

test.each(["2026-01-10T20:00+01:00", "2026-01-11T03:00+01:00", "2026-01-11T08:59+01:00"])(
  "what %s would be goes out at the end of the day before it, or where that is too early in the morning",
  (time) => {
    const at = Date.parse(time);
    const evening = Date.parse("2026-01-10T20:00+01:00") - MINUTE;
    expect(humaneAfter(at - 2 * DAY, 2 * DAY, "Europe/Berlin", hours)).toBe(evening);
    expect(humaneAfter(at, 0, "Europe/Berlin", hours)).toBe(Date.parse("2026-01-11T09:00+01:00"));
  },
);
