import type { Pause, Stage } from "../complaint.ts";
import { approvalIn, isOurTurn } from "../turn.ts";

/** Keeps the item small. Without the oldest ones a clock is stricter than it was, never more lenient. */
const MOST_PAUSES = 20;

/**
 * The pauses after a change of stage. The one that still lasts is the stage itself, since when it is; asking a supervisor ends it
 * though the customer may still write.
 */
export const pausesAfter = (pauses: readonly Pause[], before: Stage, after: Stage): readonly Pause[] => {
  const to = after.since === before.since ? approvalIn(after)?.at : after.since;
  if (isOurTurn(before) || to === undefined) return pauses;
  const last = pauses.at(-1);
  const pause = { from: before.since, to };
  const longer = last?.to === pause.from ? [...pauses.slice(0, -1), { ...pause, from: last.from }] : [...pauses, pause];
  return longer.slice(-MOST_PAUSES);
};
