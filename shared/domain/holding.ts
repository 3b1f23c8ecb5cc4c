import type { Actor, Refusal } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import type { Draft } from "./draft.ts";

type AgentActor = Extract<Actor, { kind: "agent" }>;

/** The agent who acts, or the refusal of whoever is none. */
export const actingAgent = ({ context: { actor } }: Draft): AgentActor | Refusal =>
  actor.kind === "agent" ? actor : { reason: "agents-only" };

/**
 * The agent whose complaint this is: the lease's holder while it is assigned; afterwards, while the customer is thinking
 * or satisfied, whoever answered last. Every action renews the lease.
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
      return agent === actor.id ? actor : lost(draft.complaint);
    case "queued":
      return lost(draft.complaint);
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

const renew = (draft: Draft): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "assigned") return;
  const until = draft.context.now + draft.context.policy.lease.opened;
  if (stage.lease.opened && stage.lease.until >= until) return;
  draft.set({ stage: { ...stage, lease: { ...stage.lease, opened: true, until } } });
};

const lost = ({ agent, stage }: Complaint): Refusal =>
  agent === undefined || stage.status === "queued" ? { reason: "lease-lost" } : { reason: "lease-lost", holder: agent };
