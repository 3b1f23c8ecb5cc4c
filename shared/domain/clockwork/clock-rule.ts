import type { Complaint } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";

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
