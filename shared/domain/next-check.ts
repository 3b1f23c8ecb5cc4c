import { rules } from "./clockwork/rules.ts";
import type { Complaint } from "./complaint.ts";
import { lookAt } from "./debt.ts";
import { isHeldBack } from "./held-back.ts";
import type { Policy } from "./policy.ts";
import { type Instant, NEVER } from "./time.ts";

/**
 * When somebody has to look at this complaint again: the earliest of all that could become due. `undefined` only at rest,
 * with nothing owed and nothing to wait for. What isn't written down for the figures mostly gets there with whatever comes
 * next; this is for when nothing does.
 */
export const nextCheck = (complaint: Complaint, policy: Policy): Instant | undefined => {
  const ruled = rules.map((rule) => rule.dueAt(complaint, policy));
  const owed = complaint.outbox.filter((debt) => !isHeldBack(complaint, debt)).map((debt) => lookAt(debt, policy));
  const unrecorded = complaint.events.slice(0, 1).map(({ at, changedAt = at }) => changedAt + policy.lookAgainAfter);
  const unannounced = complaint.announcements.slice(0, 1).map(({ at }) => at + policy.debt.grace);
  const earliest = Math.min(NEVER, ...ruled, ...owed, ...unrecorded, ...unannounced);
  return earliest === NEVER ? undefined : earliest;
};
