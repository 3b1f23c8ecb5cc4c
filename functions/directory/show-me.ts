import type { Execution } from "../../shared/complaints/execution.ts";
import type { Agent } from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { capOf, lanesOpenTo, profileOf } from "../../shared/domain/agent-profile.ts";
import { iso } from "../../shared/storage/keys.ts";

/** Who somebody is, what they may do, and what waits on their desk. */
export const showMe = async (execution: Execution, { id, supervisor, authority, teams }: AgentActor, agent: Agent) => {
  const { policy } = execution;
  const { name, languages, skills } = profileOf(agent, policy);
  const [held, reserved] = await Promise.all([heldBy(execution, agent), reservedFor(execution, agent)]);
  return {
    id,
    name,
    roles: supervisor ? ["agent", "supervisor"] : ["agent"],
    teams: policy.teams.map((team) => team.id).filter((team) => teams?.includes(team) ?? true),
    languages,
    skills,
    lanes: lanesOpenTo(agent, policy),
    cap: capOf(agent, policy),
    limits: authority,
    onDuty: agent.offDutySince === undefined,
    offDutySince: agent.offDutySince === undefined ? undefined : iso(agent.offDutySince),
    held,
    reserved,
  };
};

/** By the complaints themselves: a slot whose claim was never written, or whose end isn't paid yet, holds nothing. */
const heldBy = async ({ store }: Execution, { id, slots }: Agent) => {
  const found = await Promise.all(
    slots.map(async ({ reference, lease: number }) => {
      const stage = (await store.load(reference))?.complaint.stage;
      if (stage?.status !== "assigned" || stage.lease.agent !== id || stage.lease.number !== number) return [];
      return [{ reference, status: stage.status, lease: { number, until: iso(stage.lease.until) } }];
    }),
  );
  return found.flat();
};

const reservedFor = async ({ store, now }: Execution, { id, reserved }: Agent) => {
  const found = await Promise.all(
    reserved.map(async ({ reference }) => {
      const complaint = (await store.load(reference))?.complaint;
      if (complaint?.stage.status !== "queued" || complaint.agent !== id) return [];
      const until = complaint.stage.reservedUntil ?? 0;
      return until > now() ? [{ reference, until: iso(until) }] : [];
    }),
  );
  return found.flat();
};
