import { describe, expect, test } from "vitest";
import { HOUR, pastOf } from "../../../../shared/domain/early-warning/past.ts";
import { usualAt } from "../../../../shared/domain/early-warning/usual.ts";
import { bustle, DAY, hoursOf, randomOf, START, ZONE } from "./simulated-complaints.ts";

const MONDAY = START + 28 * DAY;
const at = (day: number, hour: number) => pastOf(MONDAY + day * DAY + (hour - 1) * HOUR, ZONE);
const steady = (perHour: number, seed = 1) => hoursOf(() => perHour, randomOf(seed));

test.each([0.2, 2, 40])("a steady %d an hour is usual at any time, in the mean of 40 products", (perHour) => {
  for (const hour of [1, 9, 16]) {
    const found = Array.from({ length: 40 }, (_, seed) => usualAt(steady(perHour, seed), at(0, hour)).perHour);
    const mean = found.reduce((sum, rate) => sum + rate) / found.length;
    expect(Math.abs(mean / perHour - 1)).toBeLessThan(0.2);
  }
});

test("what is usual goes with the time of day and with the weekday", () => {
  const counts = hoursOf((hour) => 6 * bustle(hour), randomOf(2));
  for (const [day, hour] of [
    [0, 3],
    [0, 10],
    [6, 10],
    [6, 16],
  ] as const) {
    const now = MONDAY + day * DAY + (hour - 1) * HOUR;
    const real = 3 * (bustle(now) + bustle(now - HOUR));
    const { perHour } = usualAt(counts, at(day, hour));
    expect(Math.abs(perHour - real)).toBeLessThan(0.35 * real + 0.3);
  }
});

test("a peak on Monday mornings alone is Monday mornings' alone", () => {
  const isPeak = (hour: number) => (hour - START) % (7 * DAY) >= 7 * HOUR && (hour - START) % (7 * DAY) < 9 * HOUR;
  const counts = hoursOf((hour) => (isPeak(hour) ? 30 : 2), randomOf(3));
  expect(usualAt(counts, at(0, 9)).perHour).toBeGreaterThan(15);
  expect(usualAt(counts, at(1, 9)).perHour).toBeLessThan(8);
});

describe("an earlier event", () => {
  test("of a day leaves what is usual, and how sure it is, nearly as they were", () => {
    const quiet = steady(1 / 24);
    const event = new Map(quiet);
    for (let hour = 0; hour < 24; hour++) event.set(START + 14 * DAY + hour * HOUR, 50);
    const [without, with_] = [usualAt(quiet, at(0, 9)), usualAt(event, at(0, 9))];
    expect(with_.perHour).toBeLessThan(0.3);
    expect(with_.shape).toBeGreaterThan(without.shape / 3);
  });

  test("that comes each week is no event", () => {
    const weekly = steady(1 / 24);
    for (const day of [1, 8, 15, 22]) weekly.set(START + day * DAY + 8 * HOUR, 50);
    expect(usualAt(weekly, at(1, 9)).perHour).toBeGreaterThan(5);
  });
});

describe("a product", () => {
  const since = (days: number) => new Map([...steady(2)].filter(([hour]) => hour >= MONDAY - days * DAY));

  test("that came lately is known for as long as it is there", () => {
    expect(usualAt(since(3), at(0, 9)).perHour).toBeGreaterThan(1.3);
  });

  test("is known the better the longer it is there", () => {
    const shapes = [0, 1, 7, 28].map((days) => usualAt(since(days), at(0, 9)).shape);
    expect(shapes).toEqual(shapes.toSorted((one, other) => one - other));
    expect(new Set(shapes).size).toBe(4);
  });

  test("without a past has a quarter of a complaint in two hours, and hardly that", () => {
    const { perHour, shape } = usualAt(new Map(), at(0, 9));
    expect(perHour).toBe(0.125);
    expect(shape).toBeLessThan(0.5);
  });
});

test("complaints in bursts leave less sure what is usual", () => {
  const single = steady(1);
  const bursts = new Map([...single].filter((_, index) => index % 8 === 0).map(([hour, count]) => [hour, 8 * count]));
  expect(usualAt(bursts, at(0, 9)).shape).toBeLessThan(usualAt(single, at(0, 9)).shape / 5);
});
