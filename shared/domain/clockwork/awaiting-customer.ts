import type { Stage } from "../complaint.ts";
import { closeAs } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";
import { byDay, isOwed, oweMail } from "./waiting.ts";

type Awaiting = Extract<Stage, { status: "awaiting_customer" }>;

/** Nobody is reminded, or closed for their silence, while it is a supervisor whose word is missing. */
const isAwaited = (stage: Stage): stage is Awaiting =>
  stage.status === "awaiting_customer" && stage.approval === undefined;

/** One reminder that it is the customer's turn; it says when the complaint will be closed. */
export const remindCustomer: ClockRule = {
  name: "remind-customer",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (!isAwaited(stage) || stage.remindedAt !== undefined) return NEVER;
    return byDay(complaint, stage.since, policy.remindAfter, policy);
  },
  apply: (draft) => {
    const { stage } = draft.complaint;
    if (stage.status !== "awaiting_customer") return;
    draft.set({ stage: { ...stage, remindedAt: draft.context.now } });
    oweMail(draft, "reminder");
  },
};

/** The last word before closing. */
export const warnCustomer: ClockRule = {
  name: "warn-customer",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (!isAwaited(stage) || stage.remindedAt === undefined) return NEVER;
    if (stage.warnedAt !== undefined || isOwed(complaint, "reminder")) return NEVER;
    return byDay(complaint, stage.remindedAt, policy.warnAfter, policy);
  },
  apply: (draft) => {
    const { stage } = draft.complaint;
    if (stage.status !== "awaiting_customer") return;
    draft.set({ stage: { ...stage, warnedAt: draft.context.now } });
    oweMail(draft, "closing-warning");
  },
};

/** Counted from the warning as it really went out. */
export const closeUnanswered: ClockRule = {
  name: "close-unanswered",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (!isAwaited(stage) || stage.warnedAt === undefined) return NEVER;
    return isOwed(complaint, "closing-warning") ? NEVER : stage.warnedAt + policy.closeUnansweredAfter;
  },
  apply: (draft) => closeAs(draft, "unanswered"),
};
