import { mailAnswer, sayAnswer } from "../answer.ts";
import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, holdingAgent } from "../holding.ts";
import { endLease, responseGiven } from "../moves.ts";
import { approvalIn } from "../turn.ts";

/**
 * An agent's own words to the customer. Unless the agent keeps it, it is the customer's turn then. Where mail reaches nobody
 * the words are kept, and it is the agent's turn still: they are to be said another way.
 */
export const reply = (
  draft: Draft,
  { text, keep, attachments = [] }: Extract<Command, { kind: "reply" }>,
): Refusal | undefined => {
  const actor = holdingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  if (approvalIn(stage) !== undefined) return { reason: "wrong-status", status: stage.status };
  const files = attachments.length === 0 ? {} : { attachments };
  const entry = sayAnswer(draft, { kind: "agent", id: actor.id }, { kind: "reply", text, ...files });
  const unreached = mailAnswer(draft, "reply", entry, { files: attachments.length > 0 });
  if (unreached !== undefined && unreached !== "no-address") return undefined;
  responseGiven(draft, actor.id);
  if (stage.status === "resolved" || keep) return undefined;
  endLease(draft);
  draft.set({ stage: { status: "awaiting_customer", since: draft.context.now } });
  return undefined;
};

/** For colleagues alone; anybody in the team may leave one, whoever holds the complaint. */
export const note = (draft: Draft, { text }: Extract<Command, { kind: "note" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  draft.say({ kind: "agent", id: actor.id }, { kind: "note", text });
  return undefined;
};
