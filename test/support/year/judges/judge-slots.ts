import type { Slot } from "../../../../shared/domain/agent.ts";
import type { AgentId } from "../../../../shared/domain/ids.ts";
import type { Year } from "../year.ts";

/** That agents' slots are what they hold, but for those that a dead program left and those about to be freed. */
export const judgeSlots = (year: Year): string[] =>
  [...year.agents.values()].flatMap(({ id, slots }) =>
    slots
      .filter((slot) => !isHeld(year, id, slot) && !isOwed(year, slot) && !year.ledger.leaked.has(slotName(id, slot)))
      .map((slot) => `${slotName(id, slot)} was never freed`),
  );

/** One slot, whoever has had others for the same complaint. */
export const slotName = (agent: AgentId, { reference, lease }: Slot): string => `${agent} ${reference} ${lease}`;

const isHeld = ({ complaints }: Year, id: AgentId, { reference, lease }: Slot): boolean => {
  const stage = complaints.get(reference)?.stage;
  return stage?.status === "assigned" && stage.lease.agent === id && stage.lease.number === lease;
};

const isOwed = ({ complaints }: Year, { reference, lease }: Slot): boolean =>
  complaints.get(reference)?.outbox.some(({ task }) => task.kind === "free-slot" && task.lease === lease) ?? false;
