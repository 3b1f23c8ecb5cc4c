import { closeAs } from "../moves.ts";
import { NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";
import { byDay, isOwed, oweMail } from "./waiting.ts";

/** "Is it really fixed?" */
export const askWhetherFixed: ClockRule = {
  name: "ask-whether-fixed",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (stage.status !== "resolved" || stage.askedAt !== undefined) return NEVER;
    return byDay(complaint, stage.since, policy.followUpAfter, policy);
  },
  apply: (draft) => {
    const { stage } = draft.complaint;
    if (stage.status !== "resolved") return;
    draft.set({ stage: { ...stage, askedAt: draft.context.now } });
    oweMail(draft, "follow-up");
  },
};

export const remindOfFollowUp: ClockRule = {
  name: "remind-of-follow-up",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (stage.status !== "resolved" || stage.askedAt === undefined) return NEVER;
    if (stage.remindedAt !== undefined || isOwed(complaint, "follow-up")) return NEVER;
    return byDay(complaint, stage.askedAt, policy.followUpReminderAfter, policy);
  },
  apply: (draft) => {
    const { stage } = draft.complaint;
    if (stage.status !== "resolved") return;
    draft.set({ stage: { ...stage, remindedAt: draft.context.now } });
    oweMail(draft, "follow-up-reminder");
  },
};

/** Nobody said that it isn't fixed. Counted from the reminder as it really went out. */
export const closeUndisputed: ClockRule = {
  name: "close-undisputed",
  dueAt: (complaint, policy) => {
    const { stage } = complaint;
    if (stage.status !== "resolved" || stage.remindedAt === undefined) return NEVER;
    return isOwed(complaint, "follow-up-reminder") ? NEVER : stage.remindedAt + policy.closeResolvedAfter;
  },
  apply: (draft) => closeAs(draft, "not-disputed"),
};
