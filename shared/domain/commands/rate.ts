import type { Command, Refusal } from "../command.ts";
import type { Complaint } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import { countAnswer, isQuestion } from "./answer-follow-up.ts";

/** How satisfied the customer is, after they said whether it is fixed. Changes nothing else; the last word counts. */
export const rate = (draft: Draft, { score, comment }: Extract<Command, { kind: "rate" }>): Refusal | undefined => {
  const { actor, now, policy } = draft.context;
  const { stage, answer } = draft.complaint;
  if (actor.kind === "agent" || answer === undefined) return { reason: "wrong-status", status: stage.status };
  if (!canRate(draft.complaint, now, policy)) return { reason: "answering-over" };
  draft.say(actor, { kind: "rating", score, ...(comment === undefined ? {} : { comment }) });
  draft.set({ answer: { ...answer, score } });
  countAnswer(draft);
  return undefined;
};

export const canRate = ({ stage, answer }: Complaint, now: Instant, policy: Policy): boolean =>
  answer !== undefined &&
  now <= answer.at + policy.answerChangeableFor &&
  (stage.status !== "closed" || isQuestion(stage.because));
