import { askWhetherFixed, closeUndisputed, remindOfFollowUp } from "./after-resolution.ts";
import { closeUnanswered, remindCustomer, warnCustomer } from "./awaiting-customer.ts";
import type { ClockRule } from "./clock-rule.ts";
import { giveUpAnswers } from "./give-up-answers.ts";
import { endReservation, expireLease } from "./holding.ts";
import { raiseLateAcknowledgement, raiseLateResponse, raiseResponseAtRisk, raiseUnpaidDebt } from "./lateness.ts";
import { lookAgain } from "./look-again.ts";
import { leaveLostTeam } from "./lost-team.ts";
import { raiseRegulatoryDeadline, raiseSlowResolution, updateCustomer } from "./slowness.ts";

/** In the order in which they are applied when several are due after a long silence. */
export const rules: readonly ClockRule[] = [
  raiseLateAcknowledgement,
  leaveLostTeam,
  expireLease,
  endReservation,
  raiseResponseAtRisk,
  raiseLateResponse,
  raiseSlowResolution,
  raiseRegulatoryDeadline,
  updateCustomer,
  remindCustomer,
  warnCustomer,
  closeUnanswered,
  askWhetherFixed,
  remindOfFollowUp,
  closeUndisputed,
  raiseUnpaidDebt,
  giveUpAnswers,
  lookAgain,
];
