import { expect, test } from "vitest";
import { CELLS, HOUR, pastOf } from "../../../../shared/domain/early-warning/past.ts";

const berlin = "Europe/Berlin";
const utc = (text: string): number => Date.parse(`${text}Z`);

test("the recent hours are cell 0, and the past is numbered backwards in twos", () => {
  const now = utc("2026-02-10T09:59:59.999");
  const { cellOf } = pastOf(now, berlin);
  expect([9, 8, 7, 6, 5].map((hour) => cellOf.get(utc(`2026-02-10T0${hour}:00`)))).toEqual([0, 0, 1, 1, 2]);
  expect(cellOf.get(utc("2026-02-10T10:00"))).toBeUndefined();
});

test("28 days are the past, and no more", () => {
  const { cellOf } = pastOf(utc("2026-02-10T09:30"), berlin);
  expect(cellOf.get(utc("2026-01-13T08:00"))).toBe(CELLS);
  expect(cellOf.get(utc("2026-01-13T07:00"))).toBeUndefined();
  expect(cellOf.size).toBe(2 * (CELLS + 1));
});

test.each([
  ["put forward", "2026-03-30T07:30", "2026-03-27T08:00"],
  ["put back", "2026-10-26T08:30", "2026-10-23T07:00"],
])("the same time of day is compared where clocks were %s", (_, now, before) => {
  const { cellOf } = pastOf(utc(now), berlin);
  expect(cellOf.get(utc(before))).toBe(36);
  expect(cellOf.get(utc(before) - HOUR)).toBe(36);
  expect(cellOf.get(utc(before) + HOUR)).toBe(35);
});

test("the night in which clocks are put forward is an hour shorter", () => {
  const { cellOf } = pastOf(utc("2026-03-30T07:30"), berlin);
  expect(["2026-03-29T01:00", "2026-03-29T00:00", "2026-03-28T22:00"].map((hour) => cellOf.get(utc(hour)))).toEqual([
    15, 16, 17,
  ]);
});

test("weekdays are those of the zone", () => {
  const mondayInSeoul = utc("2026-02-08T22:30");
  expect(pastOf(mondayInSeoul, "Asia/Seoul").weekdays.slice(0, 6)).toEqual([0, 0, 0, 0, 6, 6]);
  expect(pastOf(mondayInSeoul, berlin).weekdays[0]).toBe(6);
});
