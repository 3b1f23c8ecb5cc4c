import type { LaneId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { log } from "../log.ts";
import type { ComplaintStore } from "../storage/complaint-store.ts";

const STALE_AFTER = 60_000;

/** How long those in front have waited: what a promise to a newcomer must not fall short of. */
export interface LaneFronts {
  known(): Record<LaneId, Instant>;
  /** Looks at one lane again, if the last look is more than a minute old. */
  look(lane: LaneId): Promise<void>;
}

/** Reads every lane while a function starts, and afterwards only the ones that it fills: hardly a request a minute. */
export const openLaneFronts = async (
  { frontOfLane }: Pick<ComplaintStore, "frontOfLane">,
  lanes: readonly LaneId[],
  now: () => Instant,
): Promise<LaneFronts> => {
  const fronts = new Map<LaneId, { since: Instant | undefined; at: Instant }>();
  const look = async (lane: LaneId): Promise<void> => {
    const last = fronts.get(lane);
    if (last !== undefined && now() - last.at < STALE_AFTER) return;
    fronts.set(lane, { since: last?.since, at: now() });
    try {
      fronts.set(lane, { since: await frontOfLane(lane), at: now() });
    } catch (error) {
      log.warn("hint-lost", { kind: "lane-front", error });
    }
  };
  await Promise.all(lanes.map(look));
  return {
    /** As long as they had waited when they were seen: whether they still do, nobody knows. */
    known: () => {
      const waits = [...fronts].flatMap(([lane, { since, at }]) =>
        since === undefined ? [] : [[lane, at - since] as const],
      );
      return Object.fromEntries(waits.map(([lane, waited]) => [lane, now() - waited]));
    },
    look,
  };
};
