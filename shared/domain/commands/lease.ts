import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, holdingAgent, leaseUntil } from "../holding.ts";
import { enqueue } from "../moves.ts";

/**
 * Gives a waiting complaint to one agent, under a new fencing number. Until they look at it the lease runs by the wall clock,
 * whatever the calendar of its team: what it bridges is an answer that may have got lost, at any hour at which somebody claims.
 */
export const claim = (draft: Draft, { seen }: Extract<Command, { kind: "claim" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { complaint, context } = draft;
  const { stage } = complaint;
  if (stage.status === "assigned") return { reason: "lease-lost", holder: stage.lease.agent };
  if (stage.status !== "queued") return { reason: "wrong-status", status: stage.status };
  const reserved = stage.reservedUntil !== undefined && stage.reservedUntil > context.now;
  if (reserved && complaint.agent !== actor.id)
    return { reason: "reserved", until: stage.reservedUntil ?? context.now };
  const number = complaint.leases + 1;
  const opened = seen === true;
  const until = opened ? leaseUntil(draft) : context.now + context.policy.lease.unopened;
  const waiting = stage.approval === undefined ? {} : { approval: stage.approval };
  draft.set({
    stage: { status: "assigned", since: context.now, lease: { agent: actor.id, number, until, opened }, ...waiting },
    leases: number,
    agent: actor.id,
  });
  draft.tell({ kind: "claimed", agent: actor.id });
  return undefined;
};

/**
 * A look of the holder: the claim has arrived, and the lease runs from here. Looking again renews it only when half of
 * it is over, so that reading costs no write each time.
 */
export const open = (draft: Draft): Refusal | undefined => {
  const { context, complaint } = draft;
  const { stage } = complaint;
  const fresh =
    stage.status === "assigned" &&
    context.actor.kind === "agent" &&
    stage.lease.agent === context.actor.id &&
    stage.lease.opened &&
    stage.lease.until > leaseUntil(draft, 1 / 2);
  if (fresh) return undefined;
  const actor = holdingAgent(draft);
  return "reason" in actor ? actor : undefined;
};

export const extend = (draft: Draft): Refusal | undefined => {
  const actor = holdingAgent(draft);
  if ("reason" in actor) return actor;
  if (draft.complaint.stage.status !== "assigned") {
    return { reason: "wrong-status", status: draft.complaint.stage.status };
  }
  draft.tell({ kind: "lease-extended", agent: actor.id });
  return undefined;
};

/** Gives it back to the lane, at the place that its waiting has earned. */
export const release = (draft: Draft): Refusal | undefined => {
  const actor = holdingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  if (stage.status !== "assigned" || stage.approval !== undefined) {
    return { reason: "wrong-status", status: stage.status };
  }
  draft.tell({ kind: "released", agent: actor.id });
  enqueue(draft, true);
  return undefined;
};
