import { closeAs } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/** "Is it really fixed?" */
export const askWhetherFixed: ClockRule = {
  name: "ask-whether-fixed",
  dueAt: ({ stage }, policy) =>
    stage.status === "resolved" && stage.askedAt === undefined ? stage.since + policy.followUpAfter : NEVER,
  apply: (draft) => {
    const { stage, customer } = draft.complaint;
    if (stage.status !== "resolved") return;
    draft.set({ stage: { ...stage, askedAt: draft.context.now } });
    if (customer.email !== undefined) draft.owe({ kind: "mail", mail: "follow-up" });
  },
};

export const remindOfFollowUp: ClockRule = {
  name: "remind-of-follow-up",
  dueAt: ({ stage }, policy) =>
    stage.status === "resolved" && stage.askedAt !== undefined && stage.remindedAt === undefined
      ? stage.askedAt + policy.followUpReminderAfter
      : NEVER,
  apply: (draft) => {
    const { stage, customer } = draft.complaint;
    if (stage.status !== "resolved") return;
    draft.set({ stage: { ...stage, remindedAt: draft.context.now } });
    if (customer.email !== undefined) draft.owe({ kind: "mail", mail: "follow-up-reminder" });
  },
};

/** Nobody said that it isn't fixed. */
export const closeUndisputed: ClockRule = {
  name: "close-undisputed",
  dueAt: ({ stage }, policy) =>
    stage.status === "resolved" && stage.remindedAt !== undefined
      ? stage.remindedAt + policy.closeResolvedAfter
      : NEVER,
  apply: (draft) => closeAs(draft, "not-disputed"),
};
