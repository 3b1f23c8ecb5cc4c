import * as fc from "fast-check";
import { expect, test } from "vitest";
import { detectRise, LEAST, type Recent, recentSince } from "../../../../shared/domain/early-warning/detect-rise.ts";
import { HOUR, pastOf } from "../../../../shared/domain/early-warning/past.ts";
import { type Usual, usualAt } from "../../../../shared/domain/early-warning/usual.ts";
import { DAY, hoursOf, poisson, randomOf, START, ZONE } from "./simulated-complaints.ts";

const NOW = START + 28 * DAY + 10 * HOUR;
const past = pastOf(NOW, ZONE);
const by = (customers: number, hours = 1.5): Recent => ({ count: customers, customers, hours });
const HOW_MUCH = { usual: 0, elevated: 1, rise: 2 };
const usuals = fc.record({
  perHour: fc.double({ min: 1e-3, max: 100, noNaN: true }),
  shape: fc.double({ min: 0.05, max: 50, noNaN: true }),
});

test("what is recent begins with the hour before: one to two hours ago", () => {
  expect([NOW, NOW + HOUR - 1, NOW + HOUR].map(recentSince)).toEqual([NOW - HOUR, NOW - HOUR, NOW]);
});

test("fewer than five complaints, or three customers, are never unusual", () => {
  void fc.assert(
    fc.property(fc.nat(500), fc.nat(500), usuals, (count, customers, usual) => {
      const isEnough = count >= LEAST.complaints && customers >= LEAST.customers;
      if (!isEnough) expect(detectRise({ count, customers, hours: 1 }, usual).kind).toBe("usual");
    }),
  );
  expect(detectRise({ count: 400, customers: 2, hours: 1 }, usualAt(new Map(), past)).kind).toBe("usual");
  expect(detectRise({ count: 40, customers: 2, hours: 1 }, { perHour: 1e-6, shape: 5 }).kind).toBe("usual");
  expect(detectRise({ count: 4, customers: 4, hours: 1 }, { perHour: 1e-6, shape: 5 }).kind).toBe("usual");
  expect(detectRise({ count: 5, customers: 3, hours: 1 }, { perHour: 1e-6, shape: 5 }).kind).toBe("rise");
});

test("more customers are never less unusual, and the same within a longer time never more", () => {
  void fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), usuals, (customers, usual) => {
      const finding = detectRise(by(customers, 1), usual);
      const more = detectRise(by(customers + 1, 1), usual);
      const longer = detectRise(by(customers, 2), usual);
      expect(HOW_MUCH[more.kind]).toBeGreaterThanOrEqual(HOW_MUCH[finding.kind]);
      expect(HOW_MUCH[longer.kind]).toBeLessThanOrEqual(HOW_MUCH[finding.kind]);
      if (finding.kind === "usual" || more.kind === "usual") return;
      expect(more.probability).toBeLessThanOrEqual(finding.probability);
      expect(finding.factor * finding.expected).toBeCloseTo(customers, 6);
    }),
  );
});

test("what isn't twice the expected is no rise, however sure", () => {
  const usual = { perHour: 500, shape: 1e5 };
  expect(detectRise(by(1990, 2), usual).kind).toBe("usual");
  expect(detectRise(by(2010, 2), usual).kind).toBe("rise");
});

test("a few customers who write many times count as the few they are", () => {
  const usual = usualAt(
    hoursOf(() => 2, randomOf(1)),
    past,
  );
  expect(detectRise({ count: 40, customers: 5, hours: 1.5 }, usual).kind).toBe("usual");
});

test("of what was held up as much is expected", () => {
  const usual = usualAt(
    hoursOf(() => 2, randomOf(1)),
    past,
  );
  expect(detectRise(by(30), usual).kind).toBe("rise");
  expect(detectRise(by(30), usual, 8).kind).toBe("usual");
});

test("a product with one complaint a week that gets six in half an hour has risen", () => {
  for (let seed = 0; seed < 100; seed++) {
    const random = randomOf(seed);
    const weekly = [0, 1, 2, 3].map((week) => [START + Math.floor((week + random()) * 168) * HOUR, 1] as const);
    expect(detectRise(by(6, 1), usualAt(new Map(weekly), past)).kind).toBe("rise");
  }
});

test("a product without a past needs some fifteen", () => {
  const usual = usualAt(new Map(), past);
  expect(detectRise(by(8), usual).kind).not.toBe("rise");
  expect(detectRise(by(16), usual).kind).toBe("rise");
});

const RUNS = 100;

/** In how many runs the rise of a steady product is found within so many hours, looked at each five minutes. */
const foundWithin = (hours: number, perHour: number, times: number): number =>
  Array.from({ length: RUNS }, (_, seed) => isFound(hours, perHour, times, randomOf(seed))).filter(Boolean).length /
  RUNS;

const LOOK = HOUR / 12;

const isFound = (hours: number, perHour: number, times: number, random: () => number): boolean => {
  const counts = hoursOf(() => perHour, random);
  const begin = NOW + Math.floor(random() * 12) * LOOK;
  const came: { at: number; count: number }[] = [];
  const usual = new Map<number, Usual>();
  for (let at = NOW - HOUR; at < begin + hours * HOUR; at += LOOK) {
    came.push({ at, count: poisson((perHour * (at >= begin ? times : 1)) / 12, random) });
    if (at < begin) continue;
    const now = at + LOOK - 1;
    const since = recentSince(now);
    const count = came.reduce((sum, one) => (one.at >= since ? sum + one.count : sum), 0);
    const known = usual.get(since) ?? usualAt(counts, pastOf(now, ZONE));
    usual.set(since, known);
    if (detectRise(by(count, (now - since) / HOUR), known).kind === "rise") return true;
  }
  return false;
};

test.each([
  [2, 16, 1],
  [2, 8, 3],
  [6, 9, 1],
  [0.2, 40, 2],
])("a steady %d an hour that becomes %d times as much is found within %d hours", (perHour, times, hours) => {
  expect(foundWithin(hours, perHour, times)).toBeGreaterThanOrEqual(0.95);
});

test("a fourfold of two an hour is within chance for an hour", () => {
  expect(foundWithin(1, 2, 4)).toBeLessThan(0.2);
});
