import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { closeAs } from "../moves.ts";
import { reopenFor } from "./add-message.ts";

/** "Fixed" is the customer's word: yes closes, no brings it back to the same agent, a second no goes to a supervisor. */
export const answerFollowUp = (
  draft: Draft,
  { fixed, comment }: Extract<Command, { kind: "answer-follow-up" }>,
): Refusal | undefined => {
  const { actor } = draft.context;
  const { stage } = draft.complaint;
  if (actor.kind === "agent" || stage.status !== "resolved") return { reason: "wrong-status", status: stage.status };
  const said = comment === undefined ? {} : { comment };
  draft.say(actor, { kind: "follow-up-answer", fixed, ...said });
  if (fixed) {
    closeAs(draft, "fixed");
    return undefined;
  }
  draft.set({ notFixed: draft.complaint.notFixed + 1 });
  reopenFor(draft);
  if (draft.complaint.notFixed === 2) draft.raise("not-fixed-twice");
  return undefined;
};
