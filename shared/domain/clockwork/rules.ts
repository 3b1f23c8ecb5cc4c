import { askWhetherFixed, closeUndisputed, remindOfFollowUp } from "./after-resolution.ts";
import { closeUnanswered, remindCustomer } from "./awaiting-customer.ts";
import type { ClockRule } from "./clock-rule.ts";
import { endReservation, expireLease } from "./holding.ts";
import { raiseLateAcknowledgement, raiseLateResponse, raiseUnpaidDebt } from "./lateness.ts";

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
