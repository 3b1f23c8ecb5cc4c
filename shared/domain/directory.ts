import type { Agent, ProfileChange } from "./agent.ts";
import type { AgentActor, AgentProfile } from "./agent-actor.ts";
import { profileOf } from "./agent-profile.ts";
import type { Policy } from "./policy.ts";
import type { Authority } from "./resolution.ts";
import type { Instant } from "./time.ts";

/** The company's agents as supervisors enter them: who may see which entry, and who may change what in it. */

/** An agent whom somebody entered. */
export type Entered = Agent & { profile: AgentProfile; profileChange: ProfileChange };

export const isEntered = (agent: Agent): agent is Entered =>
  agent.profile !== undefined && agent.profileChange !== undefined;

export type EntryRefusal =
  | { reason: "unknown-agent" }
  | { reason: "changed-meanwhile"; revision?: number }
  | { reason: "own-limits" }
  /** Places in the list that was sent. */
  | { reason: "unknown-teams"; places: number[] }
  /** What would be given or taken and isn't theirs: `undefined` where it is every team. */
  | { reason: "other-teams"; teams?: string[] };

export interface Change {
  actor: AgentActor;
  policy: Policy;
  now: Instant;
  /** Only while one of these is the entry's revision (`If-Match`); `any` for whatever it is, but not for none. */
  revisions?: readonly number[] | "any" | undefined;
}

/** Entries of other teams don't exist for a supervisor of some; one without teams is anybody's to give some. */
export const isEntryVisibleTo = ({ teams }: AgentActor, { profile }: Pick<Entered, "profile">): boolean =>
  teams === undefined ||
  profile.teams === undefined ||
  profile.teams.length === 0 ||
  profile.teams.some((team) => teams.includes(team));

/** The whole of an entry, new or in place of another. */
export const enterAgent = (agent: Agent, profile: AgentProfile, change: Change): Agent | EntryRefusal => {
  const before = agent.profile ?? { teams: [] };
  const refusal =
    unlessFound(agent, change) ?? unlessKnown(profile, before, change) ?? unlessAllowed(agent, before, profile, change);
  return refusal ?? { ...agent, profile, profileChange: nextChange(agent, change) };
};

/** Back to whom nobody entered: what they see is the policy's. */
export const removeAgent = (agent: Agent, change: Change): Agent | EntryRefusal => {
  if (agent.profile === undefined) return { reason: "unknown-agent" };
  const after = profileOf({}, change.policy);
  const refusal = unlessFound(agent, change) ?? unlessAllowed(agent, agent.profile, after, change);
  if (refusal !== undefined) return refusal;
  const { profile: _gone, ...rest } = agent;
  return { ...rest, profileChange: nextChange(agent, change) };
};

const nextChange = ({ profileChange }: Agent, { actor, now }: Change): ProfileChange => ({
  revision: (profileChange?.revision ?? 0) + 1,
  by: actor.id,
  at: now,
});

const unlessFound = (agent: Agent, { actor, revisions }: Change): EntryRefusal | undefined => {
  const entered = isEntered(agent);
  if (entered && !isEntryVisibleTo(actor, agent)) return { reason: "unknown-agent" };
  if (revisions === undefined) return undefined;
  if (!entered) return { reason: "changed-meanwhile" };
  const found = agent.profileChange.revision;
  return revisions === "any" || revisions.includes(found)
    ? undefined
    : { reason: "changed-meanwhile", revision: found };
};

/** To a supervisor of some teams other teams' names are unknown, but for those that the entry has already. */
const unlessKnown = (
  { teams = [] }: AgentProfile,
  before: AgentProfile,
  { actor, policy }: Change,
): EntryRefusal | undefined => {
  const isKnown = (team: string) =>
    policy.teams.some(({ id }) => id === team) &&
    (actor.teams === undefined || actor.teams.includes(team) || (before.teams ?? []).includes(team));
  const places = teams.flatMap((team, place) => (isKnown(team) ? [] : [place]));
  return places.length === 0 ? undefined : { reason: "unknown-teams", places };
};

const unlessAllowed = (
  { id }: Agent,
  before: AgentProfile,
  after: AgentProfile,
  { actor, policy }: Change,
): EntryRefusal | undefined => {
  if (id === actor.id && !isSameLimit(before.limits, after.limits)) return { reason: "own-limits" };
  const own = actor.teams;
  if (own === undefined || (before.teams === undefined && after.teams === undefined)) return undefined;
  if (before.teams === undefined || after.teams === undefined) return { reason: "other-teams" };
  const teams = policy.teams
    .map((team) => team.id)
    .filter((team) => before.teams?.includes(team) !== after.teams?.includes(team) && !own.includes(team));
  return teams.length === 0 ? undefined : { reason: "other-teams", teams };
};

const isSameLimit = (one: Authority | undefined, other: Authority | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other;
  const kinds = new Set(one.free);
  return (
    one.amount === other.amount &&
    one.currency === other.currency &&
    kinds.size === new Set(other.free).size &&
    other.free.every((kind) => kinds.has(kind))
  );
};
