import type { Command, Refusal } from "../command.ts";
import { type Answer, type Complaint, waitsInLane } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { ClosingReason } from "../entry.ts";
import { closeAs, enqueue } from "../moves.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import { leaveChat, reopenFor } from "./add-message.ts";

/**
 * "Fixed" is the customer's word: yes closes, no brings it back to the same agent, a second no makes it urgent and tells a
 * supervisor. What is back already stays where it is. For a while they may say otherwise.
 */
export const answerFollowUp = (
  draft: Draft,
  { fixed, comment }: Extract<Command, { kind: "answer-follow-up" }>,
): Refusal | undefined => {
  const { actor, now, policy } = draft.context;
  const { stage, answer } = draft.complaint;
  if (actor.kind === "agent" || !canAnswer(draft.complaint, fixed, now, policy)) {
    return { reason: "wrong-status", status: stage.status };
  }
  const said = comment === undefined ? {} : { comment };
  draft.say(actor, { kind: "follow-up-answer", fixed, ...said });
  leaveChat(draft);
  draft.set({ answer: { ...(answer ?? firstAnswer(draft)), fixed } });
  countAnswer(draft);
  if (fixed) {
    if (stage.status !== "closed") closeAs(draft, "fixed");
    return undefined;
  }
  draft.set({ notFixed: draft.complaint.notFixed + 1 });
  const { urgent } = draft.complaint;
  if (draft.complaint.notFixed === 2) draft.set({ urgent: true });
  if (stage.status === "resolved" || stage.status === "closed") reopenFor(draft);
  else if (!urgent && draft.complaint.urgent && waitsInLane(draft.complaint)) enqueue(draft, true);
  if (draft.complaint.notFixed === 2) draft.raise("not-fixed-twice");
  return undefined;
};

/** Whoever has the complaint at this moment is who resolved it; where nobody ever had it, whoever did so for many at once. */
const firstAnswer = ({ complaint, context: { now } }: Draft): Omit<Answer, "fixed"> => {
  const { resolution, agent = resolution?.by } = complaint;
  return { at: now, ...(agent === undefined ? {} : { agent }) };
};

/** Whether there is a resolution of which the customer may now say so. */
export const canAnswer = (complaint: Complaint, fixed: boolean, now: Instant, policy: Policy): boolean => {
  const { stage, answer, resolution } = complaint;
  if (resolution === undefined || answer?.fixed === fixed) return false;
  const since = answer?.at ?? stage.since;
  const isInTime = now <= since + policy.answerChangeableFor;
  switch (stage.status) {
    case "resolved":
      return true;
    case "closed":
      return isInTime && isQuestion(stage.because);
    case "queued":
    case "assigned":
      return isInTime && answer !== undefined && complaint.owed !== undefined;
    case "awaiting_customer":
      return false;
  }
};

/** Nobody is asked about what was no complaint, was taken back, or goes on in another one. */
export const isQuestion = (because: ClosingReason): boolean =>
  because === "fixed" || because === "not-disputed" || because === "by-agent";

/** Counted once for each resolution, as the customer last had it. */
export const countAnswer = (draft: Draft): void => {
  const { answer, resolution } = draft.complaint;
  if (answer === undefined || resolution === undefined) return;
  const { fixed, score, at, agent } = answer;
  const rating = { fixed, ...(score === undefined ? {} : { score }), ...(agent === undefined ? {} : { agent }) };
  draft.count({ kind: "rated", ...rating }, { id: `rated-${resolution.entry}`, at });
};
