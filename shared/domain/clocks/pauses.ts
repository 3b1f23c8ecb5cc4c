import type { Pause, Stage } from "../complaint.ts";

/** Keeps the item small. Without the oldest ones a clock is stricter than it was, never more lenient. */
const MOST_PAUSES = 20;

const isOurTurn = ({ status }: Stage): boolean => status === "queued" || status === "assigned";

/** The pauses after a change of stage. The one that still lasts is the stage itself, since when it is. */
export const pausesAfter = (pauses: readonly Pause[], before: Stage, after: Stage): readonly Pause[] => {
  if (isOurTurn(before) || before.since === after.since) return pauses;
  const last = pauses.at(-1);
  const pause = { from: before.since, to: after.since };
  const longer = last?.to === pause.from ? [...pauses.slice(0, -1), { ...pause, from: last.from }] : [...pauses, pause];
  return longer.slice(-MOST_PAUSES);
};
