import type { Policy } from "../../shared/domain/policy.ts";
import { DAY, policyForTests } from "./complaints.ts";

const patient = { days: 3_000, millis: 0 };
const targets = { firstResponse: patient, nextResponse: patient, resolution: patient, update: patient };

/** Nothing falls due by itself while it is our turn: what a test then sees is what it set. */
export const quietPolicy: Policy = {
  ...policyForTests,
  targets: { urgent: targets, standard: targets },
  atRiskAfter: 1,
  mostUpdates: 0,
  lookAgainAfter: 3_000 * DAY,
  reservedFor: 3_000 * DAY,
  lease: { unopened: 3_000 * DAY, opened: 3_000 * DAY },
};
