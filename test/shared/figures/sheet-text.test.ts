import fc from "fast-check";
import { expect, test } from "vitest";
import { itemBytes } from "../../../infra/local/emulators/store/item-size.ts";
import { dimensions, LONGEST_NAME } from "../../../shared/figures/dimension.ts";
import { counters, type Figures, none, timings } from "../../../shared/figures/figures.ts";
import type { Groups } from "../../../shared/figures/groups.ts";
import { hourOf } from "../../../shared/figures/hour.ts";
import { countSheet, type Sheet } from "../../../shared/figures/sheet.ts";
import { fromTexts, MOST_VALUES, toTexts } from "../../../shared/figures/sheet-text.ts";
import { HIGHEST_BUCKET } from "../../../shared/figures/spread.ts";
import { sheetItem } from "../../../shared/storage/state-items.ts";
import { anyRow, eventRow, FIRST_HOUR } from "../../support/events.ts";

const MOST_ITEM_BYTES = 400 * 1024;
const bytesOf = (sheet: Sheet): number =>
  itemBytes(sheetItem(hourOf(FIRST_HOUR), toTexts(sheet), Number.MAX_SAFE_INTEGER, "w".repeat(60)) as never);

/** As many as any hour could have: ten digits each. */
const MANY = 9_999_999_999;
const full: Figures = {
  ...none,
  ...Object.fromEntries(counters.map((counter) => [counter, MANY])),
  ...Object.fromEntries(
    timings.map((timing) => [timing, new Map(Array.from({ length: HIGHEST_BUCKET + 2 }, (_, at) => [at - 1, MANY]))]),
  ),
};
const longName = (place: number): string => `${place}${"😀".repeat(LONGEST_NAME)}`.slice(0, 2 * LONGEST_NAME - 4);
const sheetWith = (values: number, figures: Figures, rest: Figures): Sheet => {
  const named = new Map(
    Array.from({ length: values }, (_, place) => [longName(place), { name: longName(place), figures }]),
  );
  const groups: Groups = { named, unnamed: rest, other: rest };
  return { total: rest, by: Object.fromEntries(dimensions.map((name) => [name, groups])) as Sheet["by"] };
};

test("a sheet is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const sheet = countSheet(rows);
      expect(fromTexts(toTexts(sheet))).toEqual(sheet);
    }),
    { numRuns: 300 },
  );
});

test("an item is never over its 400 KB, whatever an hour brought", () => {
  const tiny = { ...none, received: 1 };
  const cases = [
    [0, full, full],
    [3, full, none],
    [MOST_VALUES, tiny, none],
    [MOST_VALUES, tiny, full],
  ] as const;
  for (const [values, figures, rest] of cases) {
    expect(bytesOf(sheetWith(values, figures, rest))).toBeLessThan(MOST_ITEM_BYTES);
  }
});

test("only what can't fit is put together: a busy hour of usual names keeps 200 values of each dimension", () => {
  const rows = Array.from({ length: 20 * MOST_VALUES }, (_, place) => {
    const fields = {
      product: `Espresso machine ES-${place % MOST_VALUES}`,
      category: `Category ${place % MOST_VALUES}`,
    };
    return eventRow({ kind: "acknowledged", took: 37 * place }, fields);
  });
  const { product, category } = fromTexts(toTexts(countSheet(rows))).by;
  expect([product.named.size, category.named.size]).toEqual([MOST_VALUES, MOST_VALUES]);
});

test("of too many values those are kept of which most happened, and the others are one", () => {
  const rows = Array.from({ length: 300 }, (_, place) =>
    eventRow({ kind: "received" }, { product: `product ${place}` }),
  );
  const often = Array.from({ length: 2 }, () => eventRow({ kind: "received" }, { product: "zzz" }));
  const { named, other } = fromTexts(toTexts(countSheet([...rows, ...often]))).by.product;
  expect(named.size).toBe(MOST_VALUES);
  expect(named.get("zzz")?.figures.received).toBe(2);
  expect(other.received).toBe(300 - (MOST_VALUES - 1));
});
