import fc from "fast-check";
import { type DecodedPng, decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { barChart } from "../../../shared/charts/bar-chart.ts";
import type { Look, Series } from "../../../shared/charts/chart.ts";

const look: Look = { width: 500, height: 130, direction: "ltr", inks: ["#1b6b52", "#8c867c"] };
const NOW = [0x1b, 0x6b, 0x52];
const BEFORE = [0x8c, 0x86, 0x7c];

/** Red, green, blue and opacity of a pixel. */
const pixelAt = ({ width, data, palette }: DecodedPng, x: number, y: number): number[] =>
  palette?.[data[y * width + x] ?? 0] ?? [];

/** How many pixels each bar of a colour is high, from left to right: one number a place where there is one. */
const heights = (png: DecodedPng, colour: number[], places: number): number[] =>
  Array.from({ length: places }, (_, place) => {
    const [from, to] = [Math.round((place / places) * png.width), Math.round(((place + 1) / places) * png.width)];
    const columns = Array.from({ length: to - from }, (_, x) => {
      let covered = 0;
      // The lowest two rows are the line that bars stand on.
      for (let y = 0; y < png.height - 2; y++) {
        const [red, green, blue, alpha = 0] = pixelAt(png, from + x, y);
        if (alpha > 0 && [red, green, blue].every((channel, index) => channel === colour[index]))
          covered += alpha / 255;
      }
      return covered;
    });
    return Math.max(...columns);
  });

const drawn = (series: Series, other: Partial<Look> = {}): DecodedPng =>
  decode(barChart(series, { ...look, ...other }));

const value = fc.oneof(
  fc.nat({ max: 50 }),
  fc.double({ noNaN: true, min: 0, max: 1e6 }),
  fc.constantFrom(0, Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY, -1, null),
);
const series = fc.record({
  now: fc.array(value, { minLength: 1, maxLength: 31 }),
  before: fc.array(value, { maxLength: 31 }),
});

describe("a bar chart", () => {
  test("of any numbers is a picture of its size at twice the density, and of at most 4 KB", () => {
    fc.assert(
      fc.property(series, (any) => {
        const png = barChart(any, look);
        expect(png.length).toBeLessThanOrEqual(4096);
        const { width, height, channels, depth } = decode(png);
        expect({ width, height, channels, depth }).toEqual({ width: 1000, height: 260, channels: 1, depth: 8 });
      }),
      { numRuns: 25 },
    );
  });

  test("has bars as high as their numbers are great, in both periods on one scale", () => {
    const counts = fc.array(fc.nat({ max: 90 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const png = drawn({ now, before });
        const most = Math.max(...now, ...before, 1);
        const expected = (count: number): number => (count === 0 ? 0 : Math.max(3, (count / most) * 258));
        for (const [counted, colour] of [
          [now, NOW],
          [before, BEFORE],
        ] as const) {
          heights(png, colour, 7).forEach((height, place) => {
            expect(Math.abs(height - expected(counted[place] ?? 0))).toBeLessThan(1);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  test("has a scale of its own where one is given", () => {
    expect(heights(drawn({ now: [2.5], before: [], top: 5 }), NOW, 1)[0]).toBeCloseTo(129, 0);
  });

  test("shows a single one among thousands, and nothing for nought, for nothing and for less", () => {
    const found = heights(drawn({ now: [1, 0, null, -5, 100_000], before: [] }), NOW, 5);
    expect(found.map((height) => height > 0)).toEqual([true, false, false, false, true]);
    expect(found[0]).toBeGreaterThan(2);
  });

  test("has no bar of a period before where there is none", () => {
    expect(heights(drawn({ now: [3, 4], before: [] }), BEFORE, 2)).toEqual([0, 0]);
  });

  test("runs from right to left where lines do: it is the mirror image", () => {
    const any = { now: [1, 5, 2, 8], before: [3, 2, 7, 1] };
    const [left, right] = [drawn(any), drawn(any, { direction: "rtl" })];
    for (const colour of [NOW, BEFORE]) {
      expect(heights(right, colour, 4)).toEqual(heights(left, colour, 4).toReversed());
    }
  });

  test("lies on any ground: nothing is behind the bars, and edges let it through", () => {
    const png = drawn({ now: [5, 9], before: [4, 3] });
    expect(pixelAt(png, 0, 0)[3]).toBe(0);
    const alphas = new Set(Array.from(png.data, (index) => png.palette?.[index]?.[3]));
    expect(alphas.size).toBeGreaterThan(4);
    expect(alphas).toContain(255);
  });

  test("tells the two periods apart by width, for whoever doesn't tell their colours apart", () => {
    const across = (png: DecodedPng, colour: number[]): number =>
      Array.from({ length: png.width }, (_, x) => pixelAt(png, x, 200)).filter(
        ([red, green, blue, alpha]) =>
          alpha === 255 && [red, green, blue].every((channel, index) => channel === colour[index]),
      ).length;
    const [now, before] = [drawn({ now: [5], before: [] }), drawn({ now: [], before: [5] })];
    const both = drawn({ now: [5], before: [5] });
    expect(across(now, NOW)).toBeGreaterThan(1.8 * across(before, BEFORE));
    expect([across(both, NOW), across(both, BEFORE)]).toEqual([across(now, NOW), across(before, BEFORE)]);
  });
});
