import type { AgentActor } from "./agent-actor.ts";
import { openUntil } from "./clocks/targets.ts";
import type { Refusal } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { Instant } from "./time.ts";

/** The agent who acts, or the refusal of whoever is none. */
export const actingAgent = ({ context: { actor } }: Draft): AgentActor | Refusal =>
  actor.kind === "agent" ? actor : { reason: "agents-only" };

/**
 * The agent whose complaint this is: the lease's holder while it is assigned; afterwards, while the customer is thinking
 * or satisfied, whoever answered last, or nobody where that was for many at once. Every action renews the lease.
 */
export const holdingAgent = (draft: Draft): AgentActor | Refusal => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage, agent } = draft.complaint;
  switch (stage.status) {
    case "assigned":
      if (stage.lease.agent !== actor.id) return { reason: "lease-lost", holder: stage.lease.agent };
      renew(draft);
      return actor;
    case "awaiting_customer":
    case "resolved":
      if (agent === undefined) return { reason: "wrong-status", status: stage.status };
      return agent === actor.id ? actor : leaseLost(draft.complaint);
    case "queued":
      return leaseLost(draft.complaint);
    case "closed":
      return { reason: "wrong-status", status: stage.status };
  }
};

/** The holding agent, or any supervisor. */
export const holdingAgentOrSupervisor = (draft: Draft): AgentActor | Refusal => {
  const actor = actingAgent(draft);
  if ("reason" in actor || !actor.supervisor) return holdingAgent(draft);
  return actor;
};

/**
 * Until when a look or an action of now keeps it: in open time of its team, so that nobody loses a complaint overnight. A claim
 * that nobody has looked at yet isn't kept by it.
 */
export const leaseUntil = ({ complaint, context: { now, policy } }: Draft, share = 1): Instant =>
  openUntil(complaint, policy, now, policy.lease.opened * share);

const renew = (draft: Draft): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "assigned") return;
  const until = leaseUntil(draft);
  if (stage.lease.opened && stage.lease.until >= until) return;
  draft.set({ stage: { ...stage, lease: { ...stage.lease, opened: true, until } } });
};

/** With who holds it now, if anybody does. */
export const leaseLost = ({ agent, stage }: Complaint): Refusal =>
  agent === undefined || stage.status === "queued" ? { reason: "lease-lost" } : { reason: "lease-lost", holder: agent };
