import type { Command, Refusal } from "../command.ts";
import type { Approval } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, leaseUntil } from "../holding.ts";
import type { AgentId } from "../ids.ts";
import { faultOf } from "../resolution.ts";
import { settleAs, withCurrency } from "./resolve.ts";

/** A supervisor's yes to the resolution that was asked for, or to a changed one. Nobody approves their own. */
export const approve = (
  draft: Draft,
  { resolution, changed, note }: Extract<Command, { kind: "approve" }>,
): Refusal | undefined => {
  const waiting = pendingFor(draft);
  if ("reason" in waiting) return waiting;
  if (resolution === undefined) return { reason: "explanation-needed" };
  const final = withCurrency(resolution, draft.context.policy);
  const fault = faultOf(final);
  if (fault !== undefined) return { reason: fault };
  settleAs(draft, final, waiting.approval.by, {
    approvedBy: waiting.supervisor,
    ...(note === undefined ? {} : { note }),
    ...(changed === undefined ? {} : { changed }),
  });
  return undefined;
};

/** A supervisor's no goes back to the agent with a word why, and with time to act on it. */
export const decline = (draft: Draft, { note }: Extract<Command, { kind: "decline" }>): Refusal | undefined => {
  const waiting = pendingFor(draft);
  if ("reason" in waiting) return waiting;
  const { stage } = draft.complaint;
  if (stage.status !== "assigned") return { reason: "wrong-status", status: stage.status };
  draft.say({ kind: "agent", id: waiting.supervisor }, { kind: "approval-declined", note });
  const { approval: _declined, ...rest } = stage;
  draft.set({ stage: { ...rest, lease: { ...stage.lease, until: leaseUntil(draft) } } });
  return undefined;
};

const pendingFor = (draft: Draft): { approval: Approval; supervisor: AgentId } | Refusal => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  if (!actor.supervisor) return { reason: "supervisors-only" };
  const { stage } = draft.complaint;
  if (stage.status !== "assigned" || stage.approval === undefined) {
    return { reason: "wrong-status", status: stage.status };
  }
  return stage.approval.by === actor.id
    ? { reason: "own-resolution" }
    : { approval: stage.approval, supervisor: actor.id };
};
