import type { Complaint } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import { askWhetherFixed, closeUndisputed, remindOfFollowUp } from "./after-resolution.ts";
import { closeUnanswered, remindCustomer } from "./awaiting-customer.ts";
import { endReservation, expireLease } from "./holding.ts";
import { raiseLateAcknowledgement, raiseLateResponse, raiseUnpaidDebt } from "./lateness.ts";

/**
 * One thing that time does to a complaint. `dueAt` and `apply` stand together, and both the next check and the check
 * itself are made from this one list, so they can't disagree: after `apply` the rule is due later or never.
 */
export interface ClockRule {
  name: string;
  /** `NEVER` when it doesn't apply. */
  dueAt(complaint: Complaint, policy: Policy): Instant;
  apply(draft: Draft): void;
}

/** In the order in which they are applied when several are due after a long silence. */
export const rules: readonly ClockRule[] = [
  raiseLateAcknowledgement,
  expireLease,
  endReservation,
  raiseLateResponse,
  remindCustomer,
  closeUnanswered,
  askWhetherFixed,
  remindOfFollowUp,
  closeUndisputed,
  raiseUnpaidDebt,
];
