import type { Instant } from "../../shared/domain/time.ts";
import { putMetrics } from "../../shared/emf.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { log } from "../../shared/log.ts";
import type { CountWaiting } from "../../shared/queue/count-waiting.ts";
import type { PostWakes } from "../../shared/queue/post-wakes.ts";
import type { DueItem, DueStore } from "../../shared/storage/due-store.ts";
import { namedBy } from "../../shared/storage/keys.ts";
import { dueShards } from "../../shared/storage/state-items.ts";

export interface Dependencies {
  store: DueStore;
  postWakes: PostWakes;
  countWaiting: CountWaiting;
  now: () => Instant;
}

/** Until the next run: what falls due meanwhile is posted now, to arrive on time. */
const LOOK_AHEAD = 60_000;
/** How long a posted item has before it is posted again; more than `LOOK_AHEAD`, and doubled with each attempt. */
const FIRST_PAUSE = 90_000;
const LONGEST_PAUSE = 6 * 3_600_000;
const ALARMING_ATTEMPT = 5;
/** Posted so often without a change: minutes in which no worker did anything about it. A backlog never takes that long. */
const UNANSWERED_ATTEMPT = 3;
const PAGE = 100;
/** Requests of one run at a time: more would wait for a connection until they are given up. */
const SHARDS_AT_ONCE = 2;
const MOVES_AT_ONCE = 4;
/**
 * As many as the workers do until the next run, two at a time. What were posted beyond would be posted again while it waits,
 * until the workers had nothing but repetitions to do. What is left is earliest in the index, so the next run begins with it.
 */
const MOST_WAITING = 2_000;
/** From one to the next of a shard, so that a full run is worked off evenly, and leaves room for new complaints all the time. */
const APART = (LOOK_AHEAD * dueShards.length) / MOST_WAITING;

/**
 * Posts everything that is due. Each item is first moved to a later time, by whoever is faster, so that two runs don't post
 * it twice; should the message or its worker get lost, that later time brings it back. What SQS doesn't take is moved back,
 * so that an outage, however long, is over with the first sweep after it. A shard that fails doesn't stop the others.
 */
export const sweepDue = async (dependencies: Dependencies): Promise<{ posted: number }> => {
  const waiting = await dependencies.countWaiting().catch(() => 0);
  const most = Math.ceil(Math.max(0, MOST_WAITING - waiting) / dueShards.length);
  const outcomes = await inParallel(SHARDS_AT_ONCE, dueShards, async (shard) =>
    sweepShard(dependencies, shard, most).catch((error: unknown) => ({ error })),
  );
  const counts = outcomes.map((outcome) => {
    if (typeof outcome === "object") throw outcome.error;
    return outcome;
  });
  return { posted: counts.reduce((sum, count) => sum + count, 0) };
};

const sweepShard = async (dependencies: Dependencies, shard: string, most: number): Promise<number> => {
  const { store, postWakes, now } = dependencies;
  const start = now();
  let posted = 0;
  for (let taken = 0; taken < most; ) {
    const page = Math.min(PAGE, most - taken);
    const found = await store.listDue(shard, now() + LOOK_AHEAD, page);
    const planned = found.map((item, place) => ({ item, at: Math.max(item.due, start + (taken + place) * APART) }));
    taken += found.length;
    const leased = await lease(dependencies, planned);
    const wakes = leased.map((one) => ({ ...one, wake: namedBy(one.item.pk), delay: Math.max(0, one.at - now()) }));
    const back = await postWakes(wakes);
    await inParallel(MOVES_AT_ONCE, back, ({ item, later }) => store.move(later, item));
    posted += leased.length - back.length;
    if (found.length < page || back.length > 0) return posted;
  }
  return posted;
};

interface Planned {
  item: DueItem;
  /** When it is to be woken. */
  at: Instant;
}

interface Lease extends Planned {
  later: DueItem;
}

const lease = async ({ store, now }: Dependencies, planned: Planned[]): Promise<Lease[]> => {
  const leased = await inParallel(MOVES_AT_ONCE, planned, async ({ item, at }): Promise<Lease[]> => {
    const pause = Math.min(FIRST_PAUSE * 2 ** item.attempts, LONGEST_PAUSE);
    const later = { ...item, due: at + pause, attempts: item.attempts + 1 };
    return (await store.move(item, later)) ? [{ item, at, later }] : [];
  });
  const leases = leased.flat();
  const unanswered = leases.filter(({ later }) => later.attempts >= UNANSWERED_ATTEMPT).length;
  if (unanswered > 0) putMetrics({ ChecksUnanswered: unanswered }, now());
  for (const { later } of leases) {
    if (later.attempts !== ALARMING_ATTEMPT) continue;
    const named = namedBy(later.pk);
    log.error("check-fails-again-and-again", "complaint" in named ? { reference: named.complaint } : named);
  }
  return leases;
};
