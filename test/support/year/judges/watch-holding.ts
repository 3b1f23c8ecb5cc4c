import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { AgentId, Reference } from "../../../../shared/domain/ids.ts";
import type { Year } from "../year.ts";

/** Watches each write for an agent who would hold more than the cap allows. */
export const watchHolding = ({ ledger, policy }: Year): ((before: Complaint | undefined, after: Complaint) => void) => {
  const held = new Map<AgentId, Set<Reference>>();
  return (before, { reference, stage }) => {
    if (before?.stage.status === "assigned") held.get(before.stage.lease.agent)?.delete(reference);
    if (stage.status !== "assigned") return;
    const { agent } = stage.lease;
    const holding = (held.get(agent) ?? new Set()).add(reference);
    held.set(agent, holding);
    if (holding.size > policy.agentCap) ledger.blame("holding", `${agent} holds ${[...holding]}`);
  };
};
