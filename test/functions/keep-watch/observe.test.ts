import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createObserving } from "../../../functions/keep-watch/observe.ts";
import { customerId } from "../../../shared/domain/ids.ts";
import type { EventRow } from "../../../shared/figures/event-row.ts";
import { recountStale } from "../../../shared/reporting/recount.ts";
import { createFigureStore, type FigureStore } from "../../../shared/storage/figure-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { eventRow } from "../../support/events.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Sunday in the afternoon; 28 days of past fit before it. */
const NOW = Date.UTC(2026, 10, 22, 14, 40);

let started: Started;
let store: FigureStore;
let ids = 0;
const newId = (): string => `id-${ids++}`;
beforeAll(async () => {
  started = await startForTest();
  store = createFigureStore(started.store, started.tableName, () => NOW);
});
afterAll(() => started.stopAndForget());

const observing = (watched: readonly ("product" | "category")[] = ["product", "category"]) =>
  createObserving({ figures: store, timeZone: "Europe/Berlin", watched });
/** Each by another customer, unless it is said whom. */
const received = (count: number, at: number, fields: Partial<EventRow> = {}): EventRow[] =>
  Array.from({ length: count }, (_, place) => {
    const row = eventRow({ kind: "received" }, { at, ...fields });
    return { ...row, customer: fields.customer ?? customerId(`cus_${row.id}_${place}`) };
  });
const record = async (...rows: EventRow[][]): Promise<void> => {
  await store.record(rows.flat(), newId);
  await recountStale({ store, now: () => NOW, newId }, { most: 1_000 });
};
const requestsOf = async <Result>(work: () => Promise<Result>) => {
  await started.resetUsage();
  const result = await work();
  return { result, requests: (await started.usage()).dynamodb.requests };
};

describe("a look", () => {
  it("at nothing costs one request, and one more in the hour after midnight UTC", async () => {
    const observe = observing();
    expect(await requestsOf(() => observe(NOW))).toEqual({ result: [], requests: { Query: 1 } });
    const midnight = Math.ceil(NOW / DAY) * DAY;
    expect(await requestsOf(() => observe(midnight + 1))).toEqual({ result: [], requests: { Query: 2 } });
    expect(await requestsOf(() => observing([])(NOW))).toEqual({ result: [], requests: {} });
  });

  it("at what is as usual reads the past once an hour, and no rows", async () => {
    const days = Array.from({ length: 28 }, (_, day) => NOW - (day + 1) * DAY);
    await record(
      ...days.flatMap((at) => [0, 1, 2].map((back) => received(10, at - back * HOUR, { product: "Kettle" }))),
      received(10, NOW - 2 * HOUR, { product: "Kettle" }),
      received(14, NOW - HOUR, { product: "Kettle" }),
      received(9, NOW - 60_000, { product: "Kettle" }),
    );
    const observe = observing();
    const first = await requestsOf(() => observe(NOW));
    expect(first.result).toEqual([]);
    expect(first.requests.Query).toBeGreaterThan(28);
    // Two of recent sheets, and not one of events.
    expect(await requestsOf(() => observe(NOW + 60_000))).toEqual({ result: [], requests: { Query: 2 } });
  }, 60_000);

  it("at a rise counts customers, whatever they call it and however often they write", async () => {
    await record(
      received(5, NOW - HOUR, { product: "Espresso X" }),
      received(14, NOW - 60_000, { product: " ESPRESSO  x" }),
      received(8, NOW - 60_000, { product: "espresso x", customer: customerId("cus_angry") }),
      received(9, NOW - 60_000, { product: "Toaster", customer: customerId("cus_angry") }),
    );
    const { result, requests } = await requestsOf(() => observing(["product"])(NOW));
    expect(result.filter(({ finding }) => finding.kind !== "usual")).toMatchObject([
      { dimension: "product", value: "espresso x", count: 27, customers: 20, finding: { kind: "rise" } },
    ]);
    expect(requests.Query).toBeLessThan(40);
  });

  it("is the same subject for the next look, when the first spelling has left the hours", async () => {
    const observe = observing(["product"]);
    const value = async (now: number) =>
      (await observe(now)).filter(({ finding }) => finding.kind !== "usual").map((one) => one.value);
    expect(await value(NOW)).toEqual(["espresso x"]);
    expect(await value(NOW + 30 * 60_000)).toEqual(["espresso x"]);
  });

  it("leaves out a name that its normal form makes long", async () => {
    const product = "\uFDFA".repeat(90);
    await record(received(12, NOW - 60_000, { product }));
    expect((await observing(["product"])(NOW)).map(({ value }) => value.length)).not.toContain(90 * 18);
  });
});
