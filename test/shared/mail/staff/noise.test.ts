import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  betweenCounts,
  betweenMarks,
  betweenMedians,
  betweenShares,
  NOTABLE,
} from "../../../../shared/mail/staff/noise.ts";

const count = fc.oneof(fc.nat({ max: 30 }), fc.nat());

describe("two counts", () => {
  test("are told apart only where chance would rarely bring them so far: with small numbers hardly ever", () => {
    expect(Math.abs(betweenCounts(5, 0))).toBeLessThan(NOTABLE);
    expect(betweenCounts(6, 0)).toBeGreaterThan(NOTABLE);
    expect(Math.abs(betweenCounts(12, 9))).toBeLessThan(NOTABLE);
    expect(betweenCounts(42, 18)).toBeGreaterThan(NOTABLE);
    expect(betweenCounts(100, 160)).toBeLessThan(-NOTABLE);
  });

  test("of chance alone are rarely notable: at most about once in twenty times", () => {
    // Every outcome of so many that fall into two equal periods by chance, with how likely each is.
    for (const all of [10, 40, 200]) {
      const likely = Array.from({ length: all + 1 }, (_, now) => Math.exp(logBinomial(all, now) - all * Math.LN2));
      const notable = likely.reduce(
        (sum, chance, now) => sum + (Math.abs(betweenCounts(now, all - now)) >= NOTABLE ? chance : 0),
        0,
      );
      expect(notable).toBeLessThan(0.055);
    }
  });

  test("of a month are no rise because it has more days", () => {
    expect(betweenCounts(3100, 2800, 31 / 28)).toBeCloseTo(0);
    expect(betweenCounts(3100, 2800)).toBeGreaterThan(NOTABLE);
    expect(Math.abs(betweenCounts(30, 12, 2))).toBeLessThan(1);
  });

  test("are numbers for any numbers, with the sign of what changed", () => {
    fc.assert(
      fc.property(count, count, (now, before) => {
        const distance = betweenCounts(now, before);
        expect(Number.isFinite(distance)).toBe(true);
        expect(Math.sign(distance) * Math.sign(now - before)).toBeGreaterThanOrEqual(0);
        expect(betweenCounts(before, now)).toBeCloseTo(-distance, 9);
      }),
    );
  });
});

describe("shares, marks and medians", () => {
  test("need enough behind them", () => {
    expect(betweenShares({ share: 0.9, of: 100 }, { share: 0.6, of: 100 })).toBeGreaterThan(NOTABLE);
    expect(Math.abs(betweenShares({ share: 0.9, of: 10 }, { share: 0.6, of: 10 }))).toBeLessThan(NOTABLE);
    expect(betweenMarks({ mean: 3.2, of: 80 }, { mean: 4.1, of: 80 })).toBeLessThan(-NOTABLE);
    expect(betweenMarks({ mean: 1, of: 2 }, { mean: 5, of: 2 })).toBe(0);
    const fast = { count: 100, p50Ms: 2000, p95Ms: 9000 };
    expect(betweenMedians({ ...fast, p50Ms: 6000, p95Ms: 27_000 }, fast)).toBeGreaterThan(NOTABLE);
    expect(betweenMedians({ ...fast, p50Ms: 6000, count: 4 }, { ...fast, count: 4 })).toBe(0);
  });

  test("of thousands aren't notable for a difference that matters to nobody", () => {
    const many = { count: 1_000_000, p50Ms: 2000, p95Ms: 2500 };
    expect(betweenMedians({ ...many, p50Ms: 2300 }, many)).toBe(0);
    expect(betweenMedians({ ...many, p50Ms: 3000 }, many)).toBeGreaterThan(NOTABLE);
    expect(betweenCounts(1_050_000, 1_000_000)).toBe(0);
    expect(betweenCounts(1_150_000, 1_000_000)).toBeGreaterThan(NOTABLE);
    expect(betweenShares({ share: 0.51, of: 1e6 }, { share: 0.5, of: 1e6 })).toBe(0);
    expect(betweenMarks({ mean: 4.05, of: 1e6 }, { mean: 4, of: 1e6 })).toBe(0);
  });

  test("are numbers for any numbers", () => {
    const ms = fc.option(fc.nat());
    const times = fc.record({ count, p50Ms: ms, p95Ms: ms });
    const share = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), of: count });
    fc.assert(
      fc.property(times, times, share, share, (these, those, part, other) => {
        expect(Number.isFinite(betweenMedians(these, those))).toBe(true);
        expect(Number.isFinite(betweenShares(part, other))).toBe(true);
        expect(Number.isFinite(betweenMarks({ mean: 5, of: part.of }, { mean: 1, of: other.of }))).toBe(true);
      }),
    );
  });
});

const logBinomial = (all: number, part: number): number =>
  Array.from({ length: part }, (_, index) => Math.log((all - index) / (index + 1))).reduce((sum, one) => sum + one, 0);
