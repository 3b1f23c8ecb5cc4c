import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, holdingAgentOrSupervisor } from "../holding.ts";
import { closeAs, returnToAgent } from "../moves.ts";
import { isOurTurn } from "../turn.ts";
import { reopenFor } from "./add-message.ts";

/** After a resolution, or when the customer no longer answers. While it is our turn nothing is closed but spam. */
export const close = (draft: Draft, { note, spam }: Extract<Command, { kind: "close" }>): Refusal | undefined => {
  const actor = holdingAgentOrSupervisor(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  const { status } = stage;
  if (status === "closed" || (isOurTurn(stage) && spam === undefined)) return { reason: "wrong-status", status };
  draft.say({ kind: "agent", id: actor.id }, { kind: "closing", note });
  closeAs(draft, spam === undefined ? "by-agent" : "spam");
  return undefined;
};

/** Takes back a resolution, a closing, or a question that needs no answer any more; to the agent who knows it. */
export const reopen = (draft: Draft, { note }: Extract<Command, { kind: "reopen" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  if (stage.status === "closed" && stage.because === "merged") return { reason: "merged", into: stage.into };
  if (isOurTurn(stage)) return { reason: "wrong-status", status: stage.status };
  draft.say({ kind: "agent", id: actor.id }, { kind: "reopening", note });
  if (stage.status === "awaiting_customer") returnToAgent(draft);
  else reopenFor(draft);
  return undefined;
};
