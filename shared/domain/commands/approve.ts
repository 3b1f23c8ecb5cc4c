import type { Command, Refusal } from "../command.ts";
import type { Approval, Stage } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, leaseUntil } from "../holding.ts";
import type { AgentId } from "../ids.ts";
import { type Authority, faultOf, isAtMost, isWithin } from "../resolution.ts";
import { grantedIn, settleAs, withCurrency } from "./resolve.ts";

/**
 * A supervisor's yes to the resolution that was asked for, or to a changed one. Nobody approves their own, nor without saying so
 * one that they may not have read; and what is changed grants no more than was asked for, but within their own limits.
 */
export const approve = (
  draft: Draft,
  { resolution, changed, note, read }: Extract<Command, { kind: "approve" }>,
): Refusal | undefined => {
  const waiting = pendingFor(draft);
  if ("reason" in waiting) return waiting;
  if (resolution === undefined) return { reason: "explanation-needed" };
  const { approval, authority } = waiting;
  if (approval.replaced && read === undefined && approval.declinedBy !== waiting.supervisor)
    return { reason: "resolution-replaced" };
  const final = withCurrency(resolution, draft.context.policy);
  const fault = faultOf(final);
  if (fault !== undefined) return { reason: fault };
  const granted = grantedIn(draft, authority.currency);
  if (!isAtMost(final.redress, approval.redress) && !isWithin(authority, final.redress, granted)) {
    return { reason: "above-own-limits" };
  }
  settleAs(draft, final, approval.by, {
    approvedBy: waiting.supervisor,
    ...(note === undefined ? {} : { note }),
    ...(changed === undefined ? {} : { changed }),
  });
  return undefined;
};

/**
 * A supervisor's no goes back to the agent with a word why, and with time to act on it: as long as after a look, or where it is
 * the customer's turn again as long as after a reply.
 */
export const decline = (draft: Draft, { note }: Extract<Command, { kind: "decline" }>): Refusal | undefined => {
  const waiting = pendingFor(draft);
  if ("reason" in waiting) return waiting;
  draft.say({ kind: "agent", id: waiting.supervisor }, { kind: "approval-declined", note });
  draft.set({ declinedBy: waiting.supervisor });
  takeBack(draft, waiting.stage);
  return undefined;
};

const takeBack = (draft: Draft, { approval: _declined, ...stage }: Waiting): void => {
  switch (stage.status) {
    case "queued":
      draft.set({ stage });
      return;
    case "assigned":
      draft.set({ stage: { ...stage, lease: { ...stage.lease, until: leaseUntil(draft) } } });
      return;
    case "awaiting_customer":
      draft.set({ stage: { status: "awaiting_customer", since: draft.context.now } });
      draft.clear("owed");
  }
};

type Waiting = Extract<Stage, { status: "queued" | "assigned" | "awaiting_customer" }>;

interface Pending {
  stage: Waiting;
  approval: Approval;
  supervisor: AgentId;
  authority: Authority;
}

const pendingFor = (draft: Draft): Pending | Refusal => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  if (!actor.supervisor) return { reason: "supervisors-only" };
  const { stage } = draft.complaint;
  if (!("approval" in stage) || stage.approval === undefined) return { reason: "wrong-status", status: stage.status };
  return stage.approval.by === actor.id
    ? { reason: "own-resolution" }
    : { stage, approval: stage.approval, supervisor: actor.id, authority: actor.authority };
};
