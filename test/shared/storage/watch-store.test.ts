import { afterAll, beforeAll, expect, it } from "vitest";
import { writeId } from "../../../shared/domain/ids.ts";
import { newWatch, type Watch } from "../../../shared/domain/watch/watch.ts";
import { createWatchStore, type WatchStore } from "../../../shared/storage/watch-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";

let started: Started;
let store: WatchStore;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  store = createWatchStore(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());

it("a watch that was never kept is new; of two who change it one does, and its own write again is no conflict", async () => {
  expect(await store.load()).toEqual({ watch: newWatch, version: undefined });
  const first: Watch = { ...newWatch, reported: "2026-11-22" };
  expect(await store.save(first, undefined, writeId("w1"))).toBe("written");
  expect(await store.save(newWatch, undefined, writeId("w2"))).toBe("conflict");
  expect(await store.load()).toEqual({ watch: first, version: 1 });

  const second: Watch = { ...first, noticed: { at: 5, by: "worker" } };
  expect(await store.save(second, 1, writeId("w3"))).toBe("written");
  expect(await store.save(second, 1, writeId("w3"))).toBe("written");
  expect(await store.save(first, 1, writeId("w4"))).toBe("conflict");
  expect(await store.load()).toEqual({ watch: second, version: 2 });
});
