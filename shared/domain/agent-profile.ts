import type { Agent } from "./agent.ts";
import type { Absence, AgentActor, AgentProfile, Identity } from "./agent-actor.ts";
import type { Command } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import { type LaneId, laneId } from "./ids.ts";
import type { Policy, Team } from "./policy.ts";

const NOBODY: AgentProfile = { teams: [] };

/** Whom nobody entered sees what the policy says: everything, or nothing. */
export const profileOf = ({ profile }: Pick<Agent, "profile">, policy: Policy): AgentProfile =>
  profile ?? (policy.unknownAgents === "every-team" ? {} : NOBODY);

/**
 * A supervisor whom nobody ever entered sees every team whatever the policy says of agents: somebody has to enter the first.
 * Whose entry was taken away is none of these, or a supervisor of one team would come to see all by it.
 */
export const actorOf = (
  { id, supervisor }: Identity,
  agent: Pick<Agent, "profile" | "profileChange">,
  policy: Policy,
): AgentActor => {
  const isFirst = supervisor && agent.profileChange === undefined;
  const profile = isFirst ? (agent.profile ?? {}) : profileOf(agent, policy);
  const { teams, limits = policy.authority } = profile;
  return { kind: "agent", id, supervisor, authority: limits, ...(teams === undefined ? {} : { teams }) };
};

export const capOf = (agent: Pick<Agent, "profile">, policy: Policy): number =>
  profileOf(agent, policy).cap ?? policy.agentCap;

/** The lanes of which an agent may take every ticket: of their teams, those whose languages and skills they have. */
export const lanesOpenTo = (agent: Pick<Agent, "profile">, policy: Policy): LaneId[] => {
  const profile = profileOf(agent, policy);
  return policy.teams
    .filter((team) => canServe(profile, team))
    .flatMap(({ id }) => [laneId(id, true), laneId(id, false)]);
};

const canServe = ({ teams, languages, skills }: AgentProfile, team: Team): boolean =>
  (teams === undefined || teams.includes(team.id)) &&
  (languages === undefined || (team.languages ?? []).every((needed) => languages.some((one) => covers(one, needed)))) &&
  (skills === undefined || (team.skills ?? []).every((needed) => skills.includes(needed)));

/** `pt` covers `pt-BR`, and the other way round: who answers in either answers in both. */
const covers = (spoken: string, needed: string): boolean => primary(spoken) === primary(needed);

const primary = (tag: string): string => tag.split("-", 1)[0]?.toLowerCase() ?? "";

/**
 * Whether an agent may know of a complaint: their teams', and whatever they hold. To everybody else it doesn't exist. What a
 * command changes is asked of the state before it, so that handing a complaint on answers who did.
 */
export const isVisibleTo = ({ id, teams }: AgentActor, { team, stage }: Pick<Complaint, "team" | "stage">): boolean =>
  teams === undefined || teams.includes(team) || (stage.status === "assigned" && stage.lease.agent === id);

/** Whether a complaint that comes back can wait for the agent who knows it, or why it goes to its lane at once. */
export const absenceOf = (agent: Agent, team: string, policy: Policy): Absence | undefined => {
  if (agent.offDutySince !== undefined) return "off-duty";
  const { teams } = profileOf(agent, policy);
  return teams === undefined || teams.includes(team) ? undefined : "not-their-team";
};

/** Whether it was sent under a lease that is no longer the last one. */
export const isFencedOut = ({ lease }: Pick<Command, "lease">, { leases }: Pick<Complaint, "leases">): boolean =>
  lease !== undefined && lease !== leases;
