import { responseAtRisk, responseDue } from "../clocks/deadlines.ts";
import type { Complaint } from "../complaint.ts";
import type { Debt } from "../debt.ts";
import { enqueue } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";
import { raiseInLine } from "./raise-in-line.ts";

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

/** Most of our time for a word is over: ahead of those who have more of theirs. */
export const raiseResponseAtRisk: ClockRule = {
  name: "raise-response-at-risk",
  dueAt: (complaint, policy) =>
    complaint.owed === undefined || complaint.owed.riskedAt !== undefined ? NEVER : responseAtRisk(complaint, policy),
  apply: (draft) => {
    const { owed } = draft.complaint;
    if (owed === undefined) return;
    draft.set({ owed: { ...owed, riskedAt: draft.context.now } });
    raiseInLine(draft);
  },
};

/**
 * We owe a word and are late: into the urgent lane, and a supervisor is told, again and again until somebody answers.
 * So whatever waits for us always has a next check.
 */
export const raiseLateResponse: ClockRule = {
  name: "raise-late-response",
  dueAt: (complaint, policy) => {
    const { owed } = complaint;
    return owed?.raisedAt === undefined ? responseDue(complaint, policy) : owed.raisedAt + policy.raiseAgainAfter;
  },
  apply: (draft) => {
    const { stage, urgent, owed } = draft.complaint;
    if (owed === undefined) return;
    draft.set({ owed: { ...owed, raisedAt: draft.context.now }, urgent: true });
    if (!urgent && stage.status === "queued" && stage.reservedUntil === undefined) enqueue(draft, stage.ahead);
    draft.raise("response-overdue");
    if (owed.raisedAt === undefined) draft.count({ kind: "overdue", clock: "response" });
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
