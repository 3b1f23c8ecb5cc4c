import { type Execution, execute } from "../../shared/complaints/execute.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import { isPayable } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";

export interface Dependencies {
  execution: Execution;
  postHints: PostHints;
  /** `latest`: the newest entry, which was read along with the complaint. */
  pay: (complaint: Complaint, debt: Debt, latest: Entry | undefined) => Promise<Omit<Payment, "debt">>;
}

const SYSTEM = { kind: "system" } as const;
/** Paying can make new debts; whatever is still open after these rounds is left to the next check. */
const MOST_ROUNDS = 3;

/**
 * The only worker. Brings one complaint to where the time and its debts want it, and stops. Twice, late or in parallel
 * does no harm: what is due is applied once, and each debt is taken by one worker, in the same write.
 */
export const advanceComplaint = async (dependencies: Dependencies, reference: Reference): Promise<void> => {
  const { execution, postHints, pay } = dependencies;
  const worker = execution.newId();
  const found = await execution.store.loadWithLatest(reference);
  if (found === undefined) return;
  let known: { complaint: Complaint; version: number } = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const checked = await execute(execution, reference, systemCommand({ kind: "check", worker }), SYSTEM, { known });
    if (checked.outcome === "refused") return;
    if (checked.outcome === "changed") await postHints(checked.hints);
    const taken = checked.complaint.outbox.filter(({ lease }) => lease?.worker === worker);
    if (taken.length === 0) return;
    const payments = await Promise.all(
      taken.map(
        async (debt): Promise<Payment> => ({ debt: debt.id, ...(await pay(checked.complaint, debt, found.latest)) }),
      ),
    );
    const settled = await execute(execution, reference, systemCommand({ kind: "settle", payments }), SYSTEM, {
      known: checked,
    });
    if (settled.outcome === "refused") return;
    const now = execution.now();
    if (!settled.complaint.outbox.some((debt) => isPayable(debt, now))) return;
    known = settled;
  }
};
