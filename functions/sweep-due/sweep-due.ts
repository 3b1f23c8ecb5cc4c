import type { Instant } from "../../shared/domain/time.ts";
import { log } from "../../shared/log.ts";
import type { PostWakes } from "../../shared/queue/post-wakes.ts";
import type { DueItem, DueStore } from "../../shared/storage/due-store.ts";
import { dueShards, referenceOf } from "../../shared/storage/keys.ts";

export interface Dependencies {
  store: DueStore;
  postWakes: PostWakes;
  now: () => Instant;
}

/** Until the next run: what falls due meanwhile is posted now, to arrive on time. */
const LOOK_AHEAD = 60_000;
/** How long a posted item has before it is posted again; more than `LOOK_AHEAD`, and doubled with each attempt. */
const FIRST_PAUSE = 90_000;
const LONGEST_PAUSE = 6 * 3_600_000;
const ALARMING_ATTEMPT = 5;
const PAGE = 100;
/** Bounds one run. What is left is earliest in the index, so the next run begins with it. */
const MOST_PAGES_PER_SHARD = 10;

/**
 * Posts everything that is due. Each item is first moved to a later time, by whoever is faster, so that two runs don't post
 * it twice; should the message or its worker get lost, that later time brings it back.
 */
export const sweepDue = async (dependencies: Dependencies): Promise<{ posted: number }> => {
  const counts = await Promise.all(dueShards.map((shard) => sweepShard(dependencies, shard)));
  return { posted: counts.reduce((sum, count) => sum + count, 0) };
};

const sweepShard = async (dependencies: Dependencies, shard: string): Promise<number> => {
  const { store, postWakes, now } = dependencies;
  let posted = 0;
  for (let page = 0; page < MOST_PAGES_PER_SHARD; page += 1) {
    const found = await store.listDue(shard, now() + LOOK_AHEAD, PAGE);
    const leased = await lease(dependencies, found);
    await postWakes(leased.map(({ pk, due }) => ({ complaint: referenceOf(pk), delay: Math.max(0, due - now()) })));
    posted += leased.length;
    if (found.length < PAGE) return posted;
  }
  return posted;
};

const lease = async ({ store, now }: Dependencies, found: DueItem[]): Promise<DueItem[]> => {
  const leased = await Promise.all(
    found.map(async (item) => {
      const pause = Math.min(FIRST_PAUSE * 2 ** item.attempts, LONGEST_PAUSE);
      return (await store.postpone(item, Math.max(item.due, now()) + pause)) ? [item] : [];
    }),
  );
  const items = leased.flat();
  for (const { pk, attempts } of items) {
    if (attempts + 1 === ALARMING_ATTEMPT) log.error("check-fails-again-and-again", { reference: referenceOf(pk) });
  }
  return items;
};
