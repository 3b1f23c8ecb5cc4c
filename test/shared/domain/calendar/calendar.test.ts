import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addOpen,
  type Calendar,
  type Opening,
  openBetween,
  openMillis,
} from "../../../../shared/domain/calendar/calendar.ts";
import { isoDay, localTime, weekdayOf } from "../../../../shared/domain/calendar/zone.ts";
import { NEVER } from "../../../../shared/domain/time.ts";
import { DAY, HOUR, MINUTE, NOON, office } from "../../../support/complaints.ts";

const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"];
const numRuns = 300;

/** None, or up to three openings apart from each other, to 24:00 at the latest. */
const hoursOfDay: fc.Arbitrary<Opening[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((one, other) => one - other).map((quarter) => quarter * 15))
  .map((at) =>
    at.flatMap((from, place): Opening[] => (place % 2 === 0 && at[place + 1] ? [[from, at[place + 1] ?? 0]] : [])),
  );

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    hours: fc.array(hoursOfDay, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.constantFrom("2026-03-29", "2026-03-30", "2026-10-26", "2026-12-25"), { maxLength: 3 }),
  })
  .filter(({ hours }) => hours.some((day) => day.length > 0));

/** Mostly around the days on which clocks change, in all of these zones. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 6), max: Date.UTC(2026, 3, 7) }),
  fc.integer({ min: Date.UTC(2026, 9, 2), max: Date.UTC(2026, 10, 3) }),
);
const length = fc.integer({ min: 1, max: 60 * HOUR });

/** Told once more, by the clock on the wall alone. */
const isOpen = ({ timeZone, hours, holidays }: Calendar, at: number): boolean => {
  const { day, passed } = localTime(timeZone, at);
  if (holidays.includes(isoDay(day))) return false;
  return (hours[weekdayOf(day)] ?? []).some(([from, to]) => passed >= from * MINUTE && passed < to * MINUTE);
};

test("as much open time lies between a moment and its sum as was added", () => {
  void fc.assert(
    fc.property(calendars, moment, length, (calendar, from, millis) => {
      const at = addOpen(calendar, from, millis);
      expect(openBetween(calendar, from, at)).toBe(millis);
      expect(openBetween(calendar, from, at - 1)).toBe(millis - 1);
    }),
    { numRuns },
  );
});

test("what was added up in pieces is what was added at once, and more is never earlier", () => {
  void fc.assert(
    fc.property(calendars, moment, length, length, (calendar, from, one, other) => {
      const first = addOpen(calendar, from, one);
      expect(addOpen(calendar, first, other)).toBe(addOpen(calendar, from, one + other));
      expect(addOpen(calendar, from, one + other)).toBeGreaterThan(first);
      expect(addOpen(calendar, from + other, one)).toBeGreaterThanOrEqual(first);
    }),
    { numRuns },
  );
});

test("open time ends, and is counted, only while a clock on the wall shows that it is open", () => {
  void fc.assert(
    fc.property(calendars, moment, length, (calendar, from, millis) => {
      expect(isOpen(calendar, addOpen(calendar, from, millis) - 1)).toBe(true);
      expect(openBetween(calendar, from, from + 1)).toBe(isOpen(calendar, from) ? 1 : 0);
    }),
    { numRuns: 20_000 },
  );
});

test("from one moment to another is as much as over any moment in between", () => {
  void fc.assert(
    fc.property(calendars, fc.tuple(moment, moment, moment), (calendar, moments) => {
      const [from = 0, between = 0, to = 0] = moments.sort((one, other) => one - other);
      const whole = openBetween(calendar, from, to);
      expect(openBetween(calendar, from, between) + openBetween(calendar, between, to)).toBe(whole);
      expect(openBetween(calendar, to, from)).toBe(0);
    }),
    { numRuns },
  );
});

const daily = (timeZone: string, ...openings: Opening[]): Calendar => ({
  timeZone,
  hours: Array.from({ length: 7 }, () => openings),
  holidays: [],
});

test.each([
  ["Europe/Berlin", "2026-03-29", 23],
  ["Europe/Berlin", "2026-10-25", 25],
  ["America/New_York", "2026-03-08", 23],
  ["America/New_York", "2026-11-01", 25],
  ["Australia/Lord_Howe", "2026-10-04", 23.5],
  ["Australia/Lord_Howe", "2026-04-05", 24.5],
  ["Asia/Kolkata", "2026-03-29", 24],
])("in %s, whoever is always there has on %s %d hours, and none is lost at midnight", (timeZone, day, hours) => {
  const always = daily(timeZone, [0, 24 * 60]);
  const only = {
    ...always,
    hours: always.hours.map((all, place) => (weekdayOf(Date.parse(day) / DAY) === place ? all : [])),
  };
  expect(openBetween(only, Date.parse(day) - DAY, Date.parse(day) + 2 * DAY)).toBe(hours * HOUR);
  expect(addOpen(always, NOON, 300 * DAY)).toBe(NOON + 300 * DAY);
});

test("an opening that the clock is put forward over, onto the next one, is counted once", () => {
  const calendar = daily("Europe/Berlin", [60, 150], [180, 240]);
  expect(openBetween(calendar, Date.UTC(2026, 2, 29), Date.UTC(2026, 2, 29, 12))).toBe(2 * HOUR);
});

test("a holiday is a day without hours, in the calendar's own zone", () => {
  const monday = Date.parse("2026-01-05T17:30+01:00");
  expect(new Date(addOpen(office, monday, HOUR))).toEqual(new Date("2026-01-07T09:30+01:00"));
  expect(new Date(addOpen({ ...office, holidays: [] }, monday, HOUR))).toEqual(new Date("2026-01-06T09:30+01:00"));
});

test("what ends with the day's work ends then, and not as the next begins", () => {
  const friday = Date.parse("2026-01-09T08:00+01:00");
  expect(addOpen(office, friday, 4 * HOUR)).toBe(friday + 4 * HOUR);
  expect(new Date(addOpen(office, friday, 4 * HOUR + 1))).toEqual(new Date("2026-01-12T09:00:00.001+01:00"));
});

test("a working day is as long as the team's average one; hours are hours, and without a calendar a day has 24", () => {
  expect(openMillis({ days: 1, millis: 0 }, office)).toBe(((8 + 8 + 8 + 12 + 4) / 5) * HOUR);
  expect(openMillis({ days: 2, millis: HOUR }, office)).toBe(17 * HOUR);
  expect(openMillis({ days: 1, millis: HOUR }, undefined)).toBe(25 * HOUR);
});

test("a team that is there one hour a week takes a week for a day", () => {
  const rare: Calendar = { timeZone: "Asia/Kolkata", hours: [[], [], [[600, 660]], [], [], [], []], holidays: [] };
  const day = openMillis({ days: 1, millis: 0 }, rare);
  expect(day).toBe(HOUR);
  const first = addOpen(rare, NOON, day);
  expect(addOpen(rare, NOON, 5 * day)).toBe(first + 28 * DAY);
});

test("without a calendar all time is open; with one that never opens nothing is ever due", () => {
  expect(addOpen(undefined, NOON, HOUR)).toBe(NOON + HOUR);
  expect(openBetween(undefined, NOON, NOON + HOUR)).toBe(HOUR);
  const never: Calendar = { timeZone: "Europe/Berlin", hours: [[], [], [], [], [], [], []], holidays: [] };
  expect(addOpen(never, NOON, 1)).toBe(NEVER);
});
