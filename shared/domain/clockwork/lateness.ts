import type { Complaint } from "../complaint.ts";
import type { Debt } from "../debt.ts";
import { enqueue } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/** An acknowledgement that is late is an incident of the pipeline, whatever becomes of the complaint. */
export const raiseLateAcknowledgement: ClockRule = {
  name: "raise-late-acknowledgement",
  dueAt: ({ outbox }, policy) => {
    const debt = outbox.find(isAcknowledgement);
    return debt === undefined || debt.alarmed ? NEVER : debt.since + policy.acknowledgeWithin;
  },
  apply: (draft) => {
    const { outbox } = draft.complaint;
    draft.set({ outbox: outbox.map((debt) => (isAcknowledgement(debt) ? { ...debt, alarmed: true as const } : debt)) });
    draft.raise("acknowledgement-overdue");
  },
};

/**
 * We owe a word and are late: into the urgent lane, and a supervisor is told, again and again until somebody answers.
 * So whatever waits for us always has a next check.
 */
export const raiseLateResponse: ClockRule = {
  name: "raise-late-response",
  dueAt: ({ respondBy, overdueRaisedAt }, policy) => {
    if (respondBy === undefined) return NEVER;
    return overdueRaisedAt === undefined ? respondBy : overdueRaisedAt + policy.raiseAgainAfter;
  },
  apply: (draft) => {
    const { stage, urgent } = draft.complaint;
    draft.set({ overdueRaisedAt: draft.context.now, urgent: true });
    if (!urgent && stage.status === "queued" && stage.reservedUntil === undefined) enqueue(draft, stage.ahead);
    draft.raise("response-overdue");
  },
};

/** Anything else that we owe and can't pay: said once for each debt. */
export const raiseUnpaidDebt: ClockRule = {
  name: "raise-unpaid-debt",
  dueAt: ({ outbox }, policy) =>
    outbox.filter(isSilent).reduce((first, { since }) => Math.min(first, since + policy.debtAlarmAfter), NEVER),
  apply: (draft) => {
    const { now, policy } = draft.context;
    const late = (debt: Debt) => isSilent(debt) && debt.since + policy.debtAlarmAfter <= now;
    const { outbox } = draft.complaint;
    draft.set({ outbox: outbox.map((debt) => (late(debt) ? { ...debt, alarmed: true as const } : debt)) });
    draft.raise("debt-unpaid");
  },
};

const isAcknowledgement = ({ task }: Complaint["outbox"][number]): boolean =>
  task.kind === "mail" && task.mail === "acknowledgement";

/** An alert about an unpaid alert would never end. */
const isSilent = (debt: Debt): boolean => !debt.alarmed && !isAcknowledgement(debt) && debt.task.kind !== "alert";
