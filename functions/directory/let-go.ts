import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import { type Agent, dropReservation } from "../../shared/domain/agent.ts";
import { absenceOf } from "../../shared/domain/agent-profile.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";

export interface Dependencies {
  execution: Execution;
  agents: AgentStore;
  postHints: PostHints;
}

/**
 * Ends every reservation for an agent who isn't there for it any more: first in the complaint, then in their item, so that
 * whatever a crash leaves is ended by doing this again, or else by the reservation's own time.
 */
export const letGo = async ({ execution, agents, postHints }: Dependencies, agent: Agent): Promise<void> => {
  const ended = await Promise.all(
    agent.reserved.map(async (reservation) => {
      const { reference, until } = reservation;
      const known = await execution.store.load(reference);
      if (known === undefined) return [reservation];
      const because = absenceOf(agent, known.complaint.team, execution.policy);
      if (because === undefined) return [];
      const command = systemCommand({ kind: "end-reservation", agent: agent.id, until, because });
      const done = await executeByPipeline(execution, reference, command, { known });
      if (done.outcome === "changed") await postHints(done.hints);
      return [reservation];
    }),
  );
  const reservations = ended.flat();
  if (reservations.length === 0) return;
  await changeAgent(agents, execution, agent.id, (current) => reservations.reduce(dropReservation, current));
};
