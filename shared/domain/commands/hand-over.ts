import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { holdingAgentOrSupervisor } from "../holding.ts";
import { enqueue, returnToAgent } from "../moves.ts";
import { approvalIn } from "../turn.ts";

/** To another agent or team, with a written word. Counted; the second one of a complaint alarms. */
export const handOver = (
  draft: Draft,
  { note, to, recipient }: Extract<Command, { kind: "hand-over" }>,
): Refusal | undefined => {
  const actor = holdingAgentOrSupervisor(draft);
  if ("reason" in actor) return actor;
  const refusal = unlessActive(draft);
  if (refusal !== undefined) return refusal;
  if ("team" in to && !draft.context.policy.teams.some((team) => team.id === to.team))
    return { reason: "unknown-team" };
  if ("agent" in to && to.agent === actor.id) return { reason: "to-oneself" };
  if (recipient?.teams?.includes(draft.complaint.team) === false) return { reason: "unfit-recipient" };
  draft.say({ kind: "agent", id: actor.id }, { kind: "hand-over", note, to });
  if ("team" in to) {
    draft.set({ team: to.team });
    enqueue(draft, true);
  } else {
    draft.set({ agent: to.agent });
    returnToAgent(draft);
  }
  draft.set({ handOvers: draft.complaint.handOvers + 1 });
  draft.count({ kind: "handed-over" });
  if (draft.complaint.handOvers === 2) draft.raise("handed-over-twice");
  return undefined;
};

/** Into the urgent lane, with a supervisor told. */
export const escalate = (draft: Draft, { note }: Extract<Command, { kind: "escalate" }>): Refusal | undefined => {
  const actor = holdingAgentOrSupervisor(draft);
  if ("reason" in actor) return actor;
  const refusal = unlessActive(draft);
  if (refusal !== undefined) return refusal;
  draft.say({ kind: "agent", id: actor.id }, { kind: "escalation", note });
  draft.set({ urgent: true });
  enqueue(draft, true);
  draft.raise("escalated");
  return undefined;
};

/** What is solved or over is reopened first: passing on would hide that it came back. */
const unlessActive = ({ complaint: { stage } }: Draft): Refusal | undefined => {
  const over = stage.status === "resolved" || stage.status === "closed";
  return over || approvalIn(stage) !== undefined ? { reason: "wrong-status", status: stage.status } : undefined;
};
