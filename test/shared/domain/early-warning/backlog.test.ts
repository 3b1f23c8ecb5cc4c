import { expect, test } from "vitest";
import { backlogOf } from "../../../../shared/domain/early-warning/backlog.ts";
import { detectRise, recentSince } from "../../../../shared/domain/early-warning/detect-rise.ts";
import { HOUR, type HourlyCounts, pastOf } from "../../../../shared/domain/early-warning/past.ts";
import { usualAt } from "../../../../shared/domain/early-warning/usual.ts";
import { DAY, hoursOf, randomOf, START, ZONE } from "./simulated-complaints.ts";

const NOW = START + 28 * DAY + 10.5 * HOUR;
const past = pastOf(NOW, ZONE);
const backlog = (all: HourlyCounts) => backlogOf(all, past, NOW);
const steady = (perHour: number) => hoursOf(() => perHour, randomOf(1));

/** As if nothing had come in for so many hours before the recent ones. */
const silentFor = (hours: number, counts: HourlyCounts) =>
  new Map([...counts].filter(([hour]) => hour >= recentSince(NOW) || hour < recentSince(NOW) - hours * HOUR));

test("where complaints came in until now, nothing was held up", () => {
  expect(backlog(steady(40))).toBe(1);
});

test("what would have come in an outage is due with what comes after it", () => {
  for (const hours of [1, 6, 24]) {
    const factor = backlog(silentFor(hours, steady(40)));
    expect(factor).toBeGreaterThan(1 + (0.6 * (hours + 1)) / 1.5);
    expect(factor).toBeLessThan(1 + (1.4 * (hours + 1)) / 1.5);
  }
});

test("so the burst after an outage is no product's rise, but what goes beyond it is", () => {
  const factor = backlog(silentFor(6, steady(40)));
  const usual = usualAt(silentFor(6, steady(2)), past);
  const after = (customers: number, held: number) =>
    detectRise({ count: customers, customers, hours: 1.5 }, usual, held);
  expect(after(17, 1).kind).not.toBe("usual");
  expect(after(17, factor).kind).toBe("usual");
  expect(after(80, factor).kind).toBe("rise");
});

test("a company that hears little is often silent, and nothing is held up", () => {
  expect(backlog(silentFor(8, steady(5 / 24)))).toBe(1);
});

test("a company that never heard anything isn't silent, nor is one that was for days", () => {
  expect(backlog(new Map())).toBe(1);
  expect(backlog(new Map([[recentSince(NOW), 30]]))).toBe(1);
  expect(backlog(silentFor(100, steady(40)))).toBe(1);
});
