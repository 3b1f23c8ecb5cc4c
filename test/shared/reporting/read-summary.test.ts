import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { periodBefore } from "../../../shared/figures/period.ts";
import { readSummary } from "../../../shared/reporting/read-summary.ts";
import { SETTLED_AFTER } from "../../../shared/reporting/recount.ts";
import { createFigureStore, type FigureStore } from "../../../shared/storage/figure-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { eventRow } from "../../support/events.ts";

const HOUR = 3_600_000;

let started: Started;
let store: FigureStore;
let clock = Date.UTC(2026, 10, 22, 4);
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  store = createFigureStore(started.store, started.tableName, () => clock);
});
afterAll(() => started.stopAndForget());

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `id-${ids}`;
};
const counting = () => ({ store, now: () => clock, newId });
const requestsOf = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
  await started.resetUsage();
  await work();
  return (await started.usage()).dynamodb.requests;
};
const receivedAt = (at: number, fields = {}) => eventRow({ kind: "received" }, { at, ...fields });

describe("what it asks of DynamoDB", () => {
  const at = Date.UTC(2026, 7, 15, 3);
  const august = { from: "2026-08-01", to: "2026-08-30", timeZone: "Europe/Berlin", by: "channel" } as const;
  const read = () => readSummary(counting(), august);

  it("is one batch for three events", async () => {
    const kinds = ["received", "reopened", "handed-over"] as const;
    const record = () =>
      store.record(
        kinds.map((kind) => eventRow({ kind }, { at })),
        newId,
      );
    expect(await requestsOf(record)).toEqual({ BatchWriteItem: 1 });
  });

  it("is, for 30 days, one Query for each UTC day and one for stale hours, and three or four requests to count one", async () => {
    expect(await requestsOf(read)).toEqual({ Query: 31 + 1 + 1, GetItem: 1, PutItem: 1 });
    clock += SETTLED_AFTER;
    expect(await requestsOf(read)).toEqual({ Query: 31 + 1 + 1, GetItem: 1, PutItem: 1, DeleteItem: 1 });
    expect(await requestsOf(read)).toEqual({ Query: 31 + 1 });
  });
});

it("more stale hours than one request counts are left to the next, which the answer says", async () => {
  const first = Date.UTC(2026, 3, 1);
  await store.record(
    Array.from({ length: 60 }, (_, place) => receivedAt(first + place * HOUR)),
    newId,
  );
  clock += SETTLED_AFTER;
  const april = { from: "2026-04-01", to: "2026-04-03", timeZone: "UTC", by: "channel" } as const;
  const early = await readSummary(counting(), april);
  expect([early.isComplete, early.total.received]).toEqual([false, 48]);
  const late = await readSummary(counting(), april);
  expect([late.isComplete, late.total.received]).toEqual([true, 60]);
});

it("two periods that follow each other have each event once, also over a change of the clocks", async () => {
  const first = Date.UTC(2026, 9, 24, 20);
  await store.record(
    Array.from({ length: 32 }, (_, place) => receivedAt(first + place * HOUR)),
    newId,
  );
  const sunday = { from: "2026-10-25", to: "2026-10-25", timeZone: "Europe/Berlin", by: "day" } as const;
  const received = async (request: typeof sunday) => (await readSummary(counting(), request)).total.received;
  expect(await received(sunday)).toBe(25);
  expect(await received({ ...sunday, ...periodBefore(sunday) } as never)).toBe(2);
});
