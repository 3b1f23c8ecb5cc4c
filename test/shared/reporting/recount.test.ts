import { BatchWriteItemCommand, PutItemCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { EventRow } from "../../../shared/figures/event-row.ts";
import { type Hour, hourOf, utcDayOf } from "../../../shared/figures/hour.ts";
import { countSheet, type Sheet } from "../../../shared/figures/sheet.ts";
import { fromTexts } from "../../../shared/figures/sheet-text.ts";
import { recount, recountStale, SETTLED_AFTER } from "../../../shared/reporting/recount.ts";
import { createFigureStore, type FigureStore } from "../../../shared/storage/figure-store.ts";
import type { Item } from "../../../shared/storage/item.ts";
import { EVENTS_KEPT } from "../../../shared/storage/kept.ts";
import { eventItem, staleHourItem } from "../../../shared/storage/row-items.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { anyRow, distinct, eventRow, FIRST_HOUR } from "../../support/events.ts";

let started: Started;
let store: FigureStore;
let clock = FIRST_HOUR;
/** What of a batch the table does, as a busy one may, and in which order: the others come back as unprocessed. */
type Doing = (requests: readonly WriteRequest[]) => readonly WriteRequest[] | Promise<readonly WriteRequest[]>;
const all: Doing = (requests) => requests;
const most: Doing = (requests) =>
  requests.filter((_, place) => place === 0 || Math.random() < 0.97).sort(() => Math.random() - 0.5);
let doing = all;

beforeAll(async () => {
  started = await startForTest({ harsh: true });
  started.store.middlewareStack.add(
    (next) => async (call) => {
      const batch = (call.input as { RequestItems?: Record<string, WriteRequest[]> }).RequestItems?.[started.tableName];
      if (batch === undefined || doing === all) return next(call);
      const done = await doing(batch);
      const answer = await next({ ...call, input: { RequestItems: { [started.tableName]: done } } });
      const left = batch.filter((request) => !done.includes(request));
      Object.assign(answer.output, { UnprocessedItems: left.length === 0 ? {} : { [started.tableName]: left } });
      return answer;
    },
    { step: "initialize", name: "partial-batches" },
  );
  store = createFigureStore(started.store, started.tableName, () => clock);
});
afterAll(() => started.stopAndForget());
afterEach(async () => {
  doing = all;
  clock = FIRST_HOUR;
  await started.setFaults({ dynamodb: "ok" });
});

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `id-${ids}`;
};
const counting = (of: FigureStore = store) => ({ store: of, now: () => clock, newId });
const put = (item: Item) => started.store.send(new PutItemCommand({ TableName: started.tableName, Item: item }));

const sheetOf = async (hour: Hour, by: "product" | "agent" = "product"): Promise<Sheet | undefined> => {
  const [found] = await store.sheetsBetween(utcDayOf(hour), { from: hour, to: hour }, by);
  return found && fromTexts(found.texts);
};
/** A moment later nothing is under way any more, and whoever counts next has the last word. */
const recountAtLast = async (): Promise<void> => {
  clock += SETTLED_AFTER;
  await recountStale(counting(), { most: 1_000 });
  expect(await store.listStale(10)).toEqual([]);
};
const expectPlainCount = async (rows: readonly EventRow[]): Promise<void> => {
  for (const [hour, its] of Map.groupBy(distinct(rows), ({ at }) => hourOf(at))) {
    const [sheet, plain] = [await sheetOf(hour), countSheet(its)];
    expect(sheet?.total).toEqual(plain.total);
    expect(sheet?.by.product).toEqual(plain.by.product);
    expect((await sheetOf(hour, "agent"))?.by.agent).toEqual(plain.by.agent);
  }
};
/** Each run has days of its own. */
let run = 0;
const shifted = (rows: readonly EventRow[]): EventRow[] =>
  rows.map((row) => ({ ...row, at: row.at + (1_000 + run) * 86_400_000 }));

/** A process that dies before that call. */
class Died extends Error {}
const dyingAt = (calls: number): FigureStore => {
  let left = calls;
  const step = <Result>(call: () => Result): Result => {
    left -= 1;
    if (left < 0) throw new Died();
    return call();
  };
  return {
    ...store,
    rowsOf: (hour) => step(() => store.rowsOf(hour)),
    versionOf: (hour) => step(() => store.versionOf(hour)),
    saveSheet: (...call) => step(() => store.saveSheet(...call)),
    clearStale: (stale) => step(() => store.clearStale(stale)),
  };
};

/** Gives up on what a killed process or a lost answer would have given up on, and on nothing else. */
const orDie = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    const isLost =
      error instanceof Error && (error.name === "TimeoutError" || /socket hang up|ECONNRESET/u.test(error.message));
    if (!(error instanceof Died) && !isLost) throw error;
  });
};

type Step =
  | { do: "record"; from: number; to: number }
  | { do: "die-in-batch"; from: number; to: number; done: number }
  | { do: "recount"; dies: number }
  | { do: "recount-twice-at-once"; dies: number }
  | { do: "pass"; millis: number };

const place = fc.nat(29);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("record" as const), from: place, to: place }),
  fc.record({ do: fc.constant("die-in-batch" as const), from: place, to: place, done: fc.nat(6) }),
  fc.record({ do: fc.constant("recount" as const), dies: fc.nat(12) }),
  fc.record({ do: fc.constant("recount-twice-at-once" as const), dies: fc.nat(20) }),
  fc.record({ do: fc.constant("pass" as const), millis: fc.nat(2 * SETTLED_AFTER) }),
);

const take = async (rows: readonly EventRow[], now: Step): Promise<void> => {
  switch (now.do) {
    case "record":
      return orDie(store.record(rows.slice(now.from, now.to), newId));
    case "die-in-batch": {
      const some = rows.slice(now.from, now.to);
      const markers = [...new Set(some.map(({ at }) => hourOf(at)))].map((hour) => staleHourItem(hour, newId(), clock));
      const items = [...markers, ...distinct(some).map(eventItem)].slice(0, now.done);
      for (const item of items) await orDie(put(item));
      return;
    }
    case "recount":
      return orDie(recountStale(counting(dyingAt(now.dies)), { most: 100 }));
    case "recount-twice-at-once": {
      const both = [counting(), counting(dyingAt(now.dies))].map((each) => orDie(recountStale(each, { most: 100 })));
      await Promise.all(both);
      return;
    }
    case "pass":
      clock += now.millis;
  }
};

describe("whatever went wrong before, after a last recount the sheets are a plain count of the distinct events", () => {
  const stories = fc.record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 30 }),
    steps: fc.array(step, { maxLength: 12 }),
  });
  /** The last thing that happens to each event is that it is written: until then whoever owes it tries again. */
  const play = async (rows: readonly EventRow[], steps: readonly Step[]): Promise<void> => {
    for (const now of steps) await take(rows, now);
  };

  it("after duplicates, deaths between any two writes, and two who count at once", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ({ rows, steps }) => {
        run += 1;
        const ours = distinct(shifted(rows));
        doing = most;
        const writer = (async () => {
          await play(ours, steps);
          await store.record(ours, newId);
        })();
        const reader = orDie(recountStale(counting(), { most: 100 }));
        await Promise.all([writer, reader]);
        await recountAtLast();
        await expectPlainCount(ours);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("after answers were lost", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ({ rows, steps }) => {
        run += 1;
        const ours = distinct(shifted(rows));
        await started.setFaults({ dynamodb: "lose-answers" });
        await play(ours, steps.slice(0, 5));
        await started.setFaults({ dynamodb: "ok" });
        await store.record(ours, newId);
        await recountAtLast();
        await expectPlainCount(ours);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

describe("an hour stays marked", () => {
  const hour = hourOf(FIRST_HOUR);
  const [early, late] = [eventRow({ kind: "received" }), eventRow({ kind: "received" })];

  it("while a row may still be on its way behind its marker", async () => {
    await put(staleHourItem(hour, newId(), clock));
    await recountStale(counting(), { most: 10 });
    await put(eventItem(early));
    await recountAtLast();
    expect((await sheetOf(hour))?.total.received).toBe(1);
  });

  it("when rows had to be sent again, long after a marker of theirs was there and its hour counted", async () => {
    const at = FIRST_HOUR + 3 * 3_600_000;
    doing = (requests) => {
      doing = async (rest) => {
        clock += SETTLED_AFTER;
        await recountStale(counting(), { most: 10 });
        doing = all;
        return rest;
      };
      return requests.slice(-1);
    };
    await store.record([eventRow({ kind: "received" }, { at })], newId);
    await recountAtLast();
    expect((await sheetOf(hourOf(at)))?.total.received).toBe(1);
  });

  it("when something was written while it was counted", async () => {
    await store.record([early], newId);
    clock += SETTLED_AFTER;
    const [stale] = await store.listStale(1);
    if (stale === undefined) throw new Error("no hour is stale");
    await store.record([late], newId);
    await recount(counting(), stale);
    expect(await store.listStale(10)).toHaveLength(1);
    await recountAtLast();
  });
});

it("who read its rows earlier can't overwrite a later count", async () => {
  const at = FIRST_HOUR + 3_600_000;
  const [early, late] = [eventRow({ kind: "received" }, { at }), eventRow({ kind: "received" }, { at })];
  await store.record([early], newId);
  clock += SETTLED_AFTER;
  const slow: FigureStore = {
    ...store,
    rowsOf: async function* (hour) {
      const pages: EventRow[][] = [];
      for await (const rows of store.rowsOf(hour)) pages.push(rows);
      await store.record([late], newId);
      await recountAtLast();
      yield* pages;
    },
  };
  expect(await recountStale(counting(slow), { most: 10 })).toEqual({ isComplete: false });
  expect((await sheetOf(hourOf(at)))?.total.received).toBe(2);
});

it("an event that is written again with another content counts as what it became", async () => {
  const at = FIRST_HOUR + 2 * 3_600_000;
  const rated = eventRow({ kind: "rated", fixed: true, score: 5 }, { at });
  await store.record([rated, { ...rated, fixed: false, score: 1 } as EventRow], newId);
  await recountAtLast();
  expect((await sheetOf(hourOf(at)))?.total).toMatchObject({ fixed: 0, notFixed: 1, scored1: 1, scored5: 0 });
});

it("an hour whose rows are expiring keeps the sheet it has", async () => {
  const at = FIRST_HOUR + 5 * 3_600_000;
  await store.record([eventRow({ kind: "received" }, { at })], newId);
  await recountAtLast();
  clock = at + EVENTS_KEPT;
  await store.record([eventRow({ kind: "received" }, { at })], newId);
  await recountAtLast();
  expect((await sheetOf(hourOf(at)))?.total.received).toBe(1);
});

it("many events go in batches, each with the markers of its hours", async () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    eventRow({ kind: "received" }, { at: FIRST_HOUR + 10 * 86_400_000 + index * 1_800_000 }),
  );
  await started.resetUsage();
  await store.record(rows, newId);
  const { requests } = (await started.usage()).dynamodb;
  expect(requests).toEqual({ [BatchWriteItemCommand.name.replace("Command", "")]: 4 });
  await recountAtLast();
  await expectPlainCount(rows);
});
