import { describe, expect, test } from "vitest";
import { HOUR } from "../../../../shared/domain/early-warning/past.ts";
import { alarmsOf, bustle, DAY, randomOf, START, spread } from "./simulated-complaints.ts";

const MONTH = 30 * DAY;
/** Each product has better and worse days: by a third, as a standard deviation. */
const uneven = (seed: number) => {
  const random = randomOf(seed);
  const days = new Map<string, number>();
  return (at: number, product: number): number => {
    const key = `${product} ${Math.floor(at / DAY)}`;
    const factor = days.get(key) ?? Math.exp(0.33 * (random() + random() + random() + random() - 2) * Math.sqrt(3));
    days.set(key, factor);
    return bustle(at) * factor;
  };
};

describe("looks each five minutes, for weeks, alarm nobody", () => {
  test("at 200 products with 1,000 complaints a day, where days are uneven", () => {
    expect(alarmsOf({ seed: 1, rates: spread(200, 1000), days: 15, course: uneven(1) })).toEqual([]);
  });

  test("where each customer writes twice", () => {
    expect(alarmsOf({ seed: 6, rates: spread(50, 250), days: 15, again: 1 })).toEqual([]);
  });

  test("at 10 products with 5 complaints a day", () => {
    expect(alarmsOf({ seed: 1, rates: spread(10, 5), days: 30, again: 0.3 })).toEqual([]);
  });

  test("while it grows by a fifth each month, and the clocks are put forward", () => {
    const course = (at: number) => bustle(at) * 1.2 ** ((at - START) / MONTH);
    expect(alarmsOf({ seed: 2, rates: spread(20, 1000), days: 15, course })).toEqual([]);
  });

  test("where each Monday morning brings eight times as many", () => {
    const isMondayMorning = (at: number) =>
      (at - START) % (7 * DAY) >= 6 * HOUR && (at - START) % (7 * DAY) < 10 * HOUR;
    const course = (at: number) => bustle(at) * (isMondayMorning(at) ? 8 : 1);
    expect(alarmsOf({ seed: 3, rates: spread(20, 200), days: 15, course })).toEqual([]);
  });

  test("where twenty complaints within an hour come twice a week, at any time of the day", () => {
    const isBurst = (at: number, product: number) => {
      const day = Math.floor((at - START) / DAY);
      const hour = Math.floor(randomOf(day * 10 + product)() * 24);
      return [1, 4].includes(day % 7) && Math.floor((at % DAY) / HOUR) === hour;
    };
    const course = (at: number, product: number) => (isBurst(at, product) ? 100 : 0.25);
    expect(alarmsOf({ seed: 4, rates: [0.2, 0.2, 0.2, 0.2, 0.2], days: 15, course })).toEqual([]);
  });
});

test("something that is unusual for a day, by night and by day, is told once", () => {
  const begin = START + 30 * DAY + 9 * HOUR;
  const course = (at: number) => bustle(at) * (at >= begin && at < begin + DAY ? 20 : 1);
  const alarms = alarmsOf({ seed: 5, rates: [2], days: 7, course });
  expect(alarms).toMatchObject([{ kind: "rise", dimension: "product", value: "0" }]);
  expect(alarms[0]?.at).toBeLessThan(begin + HOUR);
});
