import fc from "fast-check";
import { expect, test } from "vitest";
import { hourOf } from "../../../shared/figures/hour.ts";
import { countSheet } from "../../../shared/figures/sheet.ts";
import { createCollect, type Grouping, nothingCollected, summaryOf } from "../../../shared/figures/summary.ts";
import { anyRow, eventRow, FIRST_HOUR } from "../../support/events.ts";

const period = { from: "2026-11-20", to: "2026-11-21", timeZone: "UTC" };
const by = fc.constantFrom<Grouping>("channel", "product", "category", "team", "agent", "day");

test("groups add up to the total, by whatever they are told apart", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), by, (rows, grouping) => {
      const request = { ...period, by: grouping };
      const hours = [...Map.groupBy(rows, ({ at }) => hourOf(at))].map(([hour, its]) => ({
        hour,
        sheet: countSheet(its),
      }));
      const { total, groups } = summaryOf(request, createCollect(request)(nothingCollected, hours));
      expect(groups.reduce((sum, { received }) => sum + received, 0)).toBe(total.received);
      expect(groups.reduce((sum, { closed }) => sum + closed, 0)).toBe(total.closed);
      expect(groups.reduce((sum, { satisfaction }) => sum + satisfaction.answers, 0)).toBe(total.satisfaction.answers);
    }),
    { numRuns: 300 },
  );
});

test("groups are in order of what was received, then of their names, and nameless ones are last", () => {
  const products = ["b", "a", "c", "c", undefined, undefined, undefined];
  const rows = products.map((product) => eventRow({ kind: "received" }, product === undefined ? {} : { product }));
  const request = { ...period, by: "product" } as const;
  const hour = { hour: hourOf(FIRST_HOUR), sheet: countSheet(rows) };
  const { groups } = summaryOf(request, createCollect(request)(nothingCollected, [hour]));
  expect(groups.map(({ name, received }) => [name, received])).toEqual([
    ["c", 2],
    ["a", 1],
    ["b", 1],
    [null, 3],
  ]);
});

test("a year of ever new names stays an answer of at most 502 groups, with nothing lost", () => {
  const request = { ...period, by: "product" } as const;
  const collect = createCollect(request);
  let collected = nothingCollected;
  for (let hour = 0; hour < 40; hour += 1) {
    const rows = Array.from({ length: 200 }, (_, place) =>
      eventRow({ kind: "received" }, { product: `name ${hour} ${place}` }),
    );
    collected = collect(collected, [{ hour: hourOf(FIRST_HOUR), sheet: countSheet(rows) }]);
  }
  const { total, groups } = summaryOf(request, collected);
  expect(groups.length).toBe(501);
  expect(total.received).toBe(8_000);
  expect(groups.at(-1)).toMatchObject({ name: null, kind: "other", received: 7_500 });
});
