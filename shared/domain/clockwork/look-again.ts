import { NEVER } from "../time.ts";
import { isOurTurn } from "../turn.ts";
import type { ClockRule } from "./clock-rule.ts";

/**
 * Whatever waits for us is looked at now and then, though nothing is due: the time at which it would be was computed with the
 * calendar and the targets of its last change, and the company may have others since.
 */
export const lookAgain: ClockRule = {
  name: "look-again",
  dueAt: ({ stage, lookedAt }, policy) =>
    isOurTurn(stage) ? Math.max(stage.since, lookedAt ?? 0) + policy.lookAgainAfter : NEVER,
  apply: (draft) => draft.set({ lookedAt: draft.context.now }),
};
