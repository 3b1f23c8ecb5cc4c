import { writeId } from "../domain/ids.ts";
import type { Standing } from "../domain/reputation/judge-reputation.ts";
import { hoursToCount, isNews, type Reputation, recountReputation } from "../domain/reputation/reputation.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { putMetrics } from "../emf.ts";
import { log } from "../log.ts";
import type { ReputationStore } from "../storage/reputation-store.ts";

export interface Dependencies {
  reputations: ReputationStore;
  now: () => Instant;
  newId: () => string;
}

/**
 * Counts what became of mail, and decides whether automatic mail flows. Not again within `notWithin` of the last time: where
 * very much comes back each mail that does would count all others. When somebody else is at it, theirs is as good.
 */
export const lookAtReputation = async ({ reputations, now, newId }: Dependencies, notWithin: Millis): Promise<void> => {
  const { reputation, version } = await reputations.load();
  const at = now();
  if (at - reputation.countedAt < notWithin) return;
  const counted = await Promise.all(hoursToCount(reputation, at).map((start) => reputations.count(start)));
  const next = recountReputation(reputation, counted, at);
  if (next.standing.state === "stopped") putMetrics({ MailStopped: 1 }, at);
  const isToBeTold = next.told !== next.standing.state;
  if (!isToBeTold && !isNews(reputation, next)) return;
  const written = await reputations.save(next, version, writeId(newId()));
  if (written === "conflict" || !isToBeTold) return;
  tell(next.standing);
  const told: Reputation = { ...next, told: next.standing.state };
  // Where this is lost, the next look says it again.
  await reputations.save(told, (version ?? 0) + 1, writeId(newId()));
};

/** One word when it stops, and one when it flows again, however much mail waits. */
const tell = (standing: Standing): void => {
  switch (standing.state) {
    case "stopped": {
      const { because, figures } = standing;
      log.error("alarm-raised", { kind: "mail-stopped", reason: because, count: figures.sent });
      break;
    }
    case "flowing":
      log.warn("alarm-raised", { kind: "mail-flows-again" });
  }
};
