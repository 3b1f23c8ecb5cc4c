import { afterAll, beforeAll, expect, it } from "vitest";
import { countHours } from "../../../functions/keep-watch/count-hours.ts";
import { hourOf } from "../../../shared/figures/hour.ts";
import { SETTLED_AFTER } from "../../../shared/reporting/recount.ts";
import { createFigureStore, type FigureStore } from "../../../shared/storage/figure-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { eventRow } from "../../support/events.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 14, 40);
const SINCE = Date.UTC(2026, 10, 22, 13);
const EARLIER = [2, 3, 4].map((back) => SINCE - back * HOUR);

let started: Started;
let figures: FigureStore;
let clock = NOW;
let ids = 0;
const newId = (): string => `id-${ids++}`;
const now = () => clock;
beforeAll(async () => {
  started = await startForTest();
  figures = createFigureStore(started.store, started.tableName, now);
});
afterAll(() => started.stopAndForget());

const staleHours = async () => (await figures.listStale(100)).map(({ hour }) => hour).sort();
const counted = async (at: number): Promise<boolean> => (await figures.versionOf(hourOf(at))) !== undefined;

it("recent hours are counted first, and earlier ones as far as there is time, whatever becomes of one", async () => {
  const all = [SINCE, NOW - 60_000, ...EARLIER];
  await figures.record(
    all.map((at) => eventRow({ kind: "received" }, { at })),
    newId,
  );
  clock += SETTLED_AFTER;
  const broken: FigureStore = {
    ...figures,
    rowsOf: (hour) => {
      if (hour === hourOf(EARLIER[0] ?? 0)) throw new Error("it can't be read");
      return figures.rowsOf(hour);
    },
  };
  const dependencies = { store: broken, now, newId };

  const later = await countHours(dependencies, SINCE, () => false);
  expect(await Promise.all(all.map(counted))).toEqual([true, true, false, false, false]);
  await later();
  expect(await staleHours()).toEqual(EARLIER.map(hourOf).sort());

  const withTime = await countHours(dependencies, SINCE, () => true);
  await expect(withTime()).rejects.toThrow("it can't be read");
  expect(await staleHours()).toEqual([hourOf(EARLIER[0] ?? 0)]);
});
