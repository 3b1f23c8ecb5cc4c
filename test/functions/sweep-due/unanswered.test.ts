import { expect, it, vi } from "vitest";
import { sweepDue } from "../../../functions/sweep-due/sweep-due.ts";
import type { DueItem } from "../../../shared/storage/due-store.ts";
import { dueShards } from "../../../shared/storage/state-items.ts";
import { MINUTE, NOON } from "../../support/complaints.ts";
import { measuring } from "../../support/measured.ts";

const sweepWith = (found: DueItem[], move: () => boolean = () => true) =>
  measuring(() =>
    sweepDue({
      store: { listDue: async (shard) => (shard === dueShards[0] ? found : []), move: async () => move() },
      postWakes: async () => [],
      countWaiting: async () => 0,
      now: () => NOON,
    }),
  );
const item = (attempts: number, place = 0): DueItem => ({ pk: `complaint#${place}`, due: NOON - MINUTE, attempts });

it("what was posted twice in vain is measured when it is posted again, and nothing before that", async () => {
  expect(await sweepWith([item(0), item(1)])).toEqual([]);
  const [line, ...more] = await sweepWith([item(0, 1), item(2, 2), item(3, 3)]);
  expect([line?.values, more]).toEqual([{ ChecksUnanswered: 2 }, []]);
});

it("what another sweep took isn't measured by this one", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await sweepWith([item(4)], () => false)).toEqual([]);
  vi.restoreAllMocks();
});
