import { describe, expect, test } from "vitest";
import { contentOf, daysFrom } from "../../../support/report-figures.ts";

describe("a report's content", () => {
  test("has each value of either period, most first, with what it was before", () => {
    const { products } = contentOf({ groups: { product: { Kettle: [2, 9], Grinder: [7, 0], Filter: [0, 3] } } });
    expect(products).toEqual([
      { name: "Grinder", now: 7, before: 0 },
      { name: "Kettle", now: 2, before: 9 },
      { name: "Filter", now: 0, before: 3 },
    ]);
  });

  test("takes two spellings of a product for one, and leaves out what nobody complained of", () => {
    const product = { "ES-200": [4, 0], "es-200": [0, 3], Cup: [0, 0] } as const;
    // The empty count of a spelling is dropped by the summary itself, so each period has one.
    const { products } = contentOf({ groups: { product } });
    expect(products.map(({ name }) => name.toLowerCase())).toEqual(["es-200"]);
  });

  test("has a value for every day, also of a day without any, beside the day at the same place before", () => {
    const { days } = contentOf({ days: { now: [{ received: 3 }, {}], before: [{ received: 5 }] } });
    expect(days).toHaveLength(7);
    expect(days[0]).toMatchObject({ date: "2026-11-16", now: { received: 3 }, before: { received: 5 } });
    expect(days[1]).toMatchObject({ date: "2026-11-17", now: { received: 0, satisfaction: null } });
  });

  test("knows how much longer it is than the one before, and has no comparison without one", () => {
    expect(contentOf().length).toBe(1);
    const first = contentOf({
      before: undefined,
      groups: { product: { Kettle: [2, 0] } },
      of: daysFrom("2026-10-01", 31),
    });
    expect(first.length).toBe(1);
    expect(first.before).toBeUndefined();
    expect(first.products).toEqual([{ name: "Kettle", now: 2, before: undefined }]);
    expect(first.days.every(({ before }) => before === undefined)).toBe(true);
  });
});
