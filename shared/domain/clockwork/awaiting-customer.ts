import { closeAs } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/** One reminder that it is the customer's turn; it says when the complaint will be closed. */
export const remindCustomer: ClockRule = {
  name: "remind-customer",
  dueAt: ({ stage }, policy) =>
    stage.status === "awaiting_customer" && stage.remindedAt === undefined ? stage.since + policy.remindAfter : NEVER,
  apply: (draft) => {
    const { stage, customer } = draft.complaint;
    if (stage.status !== "awaiting_customer") return;
    draft.set({ stage: { ...stage, remindedAt: draft.context.now } });
    if (customer.email !== undefined) draft.owe({ kind: "mail", mail: "reminder" });
  },
};

/** Counted from the reminder as it really went out, so that an outage never takes the customer's time away. */
export const closeUnanswered: ClockRule = {
  name: "close-unanswered",
  dueAt: ({ stage }, policy) =>
    stage.status === "awaiting_customer" && stage.remindedAt !== undefined
      ? stage.remindedAt + policy.closeUnansweredAfter
      : NEVER,
  apply: (draft) => closeAs(draft, "unanswered"),
};
