import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, countOf, percentile, RELATIVE_ERROR, type Spread } from "../../../shared/figures/spread.ts";

const spreadOf = (lengths: readonly number[]): Spread => {
  const spread = new Map<number, number>();
  for (const length of lengths) spread.set(bucketOf(length), (spread.get(bucketOf(length)) ?? 0) + 1);
  return spread;
};
const lengths = fc.array(fc.oneof(fc.nat(3_000), fc.nat(100 * 365 * 86_400_000)), { minLength: 1, maxLength: 300 });

test("a percentile is within 2.5 % of the length at its nearest rank, and counts are exact", () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 100 }), (taken, percent) => {
      const sorted = taken.toSorted((one, other) => one - other);
      const exact = sorted[Math.ceil((percent * taken.length) / 100) - 1] ?? Number.NaN;
      const spread = spreadOf(taken);
      expect(countOf(spread)).toBe(taken.length);
      const error = Math.abs((percentile(spread, percent) ?? Number.NaN) - exact);
      expect(error).toBeLessThanOrEqual(exact * (RELATIVE_ERROR + 1e-9));
    }),
    { numRuns: 1_000 },
  );
});

test("of nothing there is no percentile, and a clock that ran behind makes no time", () => {
  expect(percentile(new Map(), 50)).toBeUndefined();
  expect(percentile(spreadOf([-3_000]), 99)).toBe(0);
});

test("a hundred years of lengths have fewer than 600 buckets", () => {
  expect(bucketOf(Number.POSITIVE_INFINITY)).toBeLessThan(600);
  expect(bucketOf(Number.POSITIVE_INFINITY)).toBe(bucketOf(36_525 * 86_400_000));
});
