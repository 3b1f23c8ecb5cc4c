import type { Instant } from "../../shared/domain/time.ts";
import { lastDayBefore } from "../../shared/proof/days.ts";
import { arrivalsIn, type ProofReport } from "../../shared/proof/report.ts";
import type { OpenProofs, OpenProofsStore } from "../../shared/storage/open-proofs-store.ts";

export interface Dependencies {
  openProofs: Pick<OpenProofsStore, "change">;
  putMetrics: (found: { Arrivals?: number; Missing: number }) => void;
  now: () => Instant;
}

export const missingIn = ({ open }: Pick<OpenProofs, "open">): number =>
  [...open.values()].reduce((sum, { missing }) => sum + missing, 0);

/**
 * What all open days lack together, so that a day which ends well doesn't end another one's alarm. One of them without time for
 * everything is no proof, and so is none at all; how much came in is measured of the last day alone.
 */
export const measureProofs = async (
  { openProofs, putMetrics, now }: Dependencies,
  known: OpenProofs,
  proven: readonly ProofReport[],
): Promise<void> => {
  const Missing = missingIn(known);
  const complete = proven.filter(({ isComplete }) => isComplete);
  if (complete.length === 0 && known.raisedAt === undefined) return;
  const last = complete.find(({ day }) => day === lastDayBefore(now()));
  if (Missing > 0) await openProofs.change({ raisedAt: now() });
  putMetrics({ ...(last === undefined ? {} : { Arrivals: arrivalsIn(last) }), Missing });
};

/** The alarm looks at the most of an hour, so it is measured until one has passed in which nothing is missing. */
const ALARM_PERIOD = 3_600_000;

export const isAlarmOver = ({ raisedAt }: OpenProofs, now: Instant): boolean =>
  raisedAt !== undefined && now - raisedAt >= ALARM_PERIOD;
