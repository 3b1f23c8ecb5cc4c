import * as fc from "fast-check";
import { expect, test } from "vitest";
import { logGamma, upperTail } from "../../../../shared/domain/early-warning/negative-binomial.ts";

const numRuns = 300;
const means = fc.double({ min: 1e-3, max: 500, noNaN: true });
const shapes = fc.double({ min: 0.02, max: 1e4, noNaN: true });

test("the logarithm of Γ is that of the factorials, and of √π at a half", () => {
  let factorial = 0;
  for (let n = 1; n <= 170; n++) {
    expect(Math.abs(logGamma(n) - factorial)).toBeLessThan(1e-11 * Math.max(1, factorial));
    factorial += Math.log(n);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11);
  expect(logGamma(1e-3)).toBeCloseTo(6.907178885383853, 11);
});

test("with the shape 1 it is geometric, far into the tail", () => {
  void fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 50, noNaN: true }), (count, mean) => {
      const exact = (mean / (mean + 1)) ** count;
      expect(upperTail(count, mean, 1) / exact).toBeCloseTo(1, 9);
    }),
    { numRuns },
  );
});

test("with a large shape it is Poisson's", () => {
  let term = Math.exp(-4);
  let below = 0;
  for (let count = 0; count < 12; count++) {
    below += term;
    term *= 4 / (count + 1);
  }
  expect(upperTail(12, 4, 1e7)).toBeCloseTo(1 - below, 8);
  expect(upperTail(3, 2, 1e7)).toBeCloseTo(1 - 5 * Math.exp(-2), 6);
});

test("what can't happen has no probability, and is found out at once", () => {
  expect(upperTail(400, 1e-3, 1e4)).toBe(0);
});

test("it falls with the count, and rises with the mean", () => {
  void fc.assert(
    fc.property(fc.nat(400), means, shapes, (count, mean, shape) => {
      const tail = upperTail(count, mean, shape);
      expect(tail).toBeGreaterThanOrEqual(0);
      expect(tail).toBeLessThanOrEqual(1);
      expect(upperTail(count + 1, mean, shape)).toBeLessThanOrEqual(tail + 1e-10);
      expect(upperTail(count, mean * 1.1, shape)).toBeGreaterThanOrEqual(tail * (1 - 1e-9) - 1e-10);
    }),
    { numRuns },
  );
});

test("it is the sum of its terms, above the mean and below", () => {
  void fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.1, max: 200, noNaN: true }), shapes, (...of) => {
      const [count, mean, shape] = of;
      const logTerm =
        logGamma(count + shape) -
        logGamma(shape) -
        logGamma(count + 1) -
        shape * Math.log1p(mean / shape) -
        count * Math.log1p(shape / mean);
      const term = upperTail(count, mean, shape) - upperTail(count + 1, mean, shape);
      expect(term).toBeCloseTo(Math.exp(logTerm), 8);
    }),
    { numRuns },
  );
});
