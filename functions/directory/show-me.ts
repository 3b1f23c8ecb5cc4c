import type { Execution } from "../../shared/complaints/execution.ts";
import type { Agent } from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { capOf, lanesOpenTo, profileOf } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { type Instant, iso } from "../../shared/domain/time.ts";

type Known = ReadonlyMap<Reference, Complaint>;

/** Who somebody is, what they may do, and what waits on their desk. */
export const showMe = async (
  { store, policy, now }: Execution,
  { id, supervisor, authority, teams }: AgentActor,
  agent: Agent,
) => {
  const { name, languages, skills } = profileOf(agent, policy);
  const references = [...agent.slots, ...agent.reserved].map(({ reference }) => reference);
  const complaints = await store.loadMany(references, { consistent: true });
  const known: Known = new Map(complaints.map((complaint) => [complaint.reference, complaint]));
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
    held: heldIn(known, agent),
    reserved: reservedIn(known, agent, now()),
  };
};

/** By the complaints themselves: a slot whose claim was never written, or whose end isn't paid yet, holds nothing. */
const heldIn = (known: Known, { id, slots }: Agent) =>
  slots.flatMap(({ reference, lease: number }) => {
    const stage = known.get(reference)?.stage;
    if (stage?.status !== "assigned" || stage.lease.agent !== id || stage.lease.number !== number) return [];
    return [{ reference, status: stage.status, lease: { number, until: iso(stage.lease.until) } }];
  });

const reservedIn = (known: Known, { id, reserved }: Agent, now: Instant) =>
  reserved.flatMap(({ reference }) => {
    const complaint = known.get(reference);
    if (complaint?.stage.status !== "queued" || complaint.agent !== id) return [];
    const until = complaint.stage.reservedUntil ?? 0;
    return until > now ? [{ reference, until: iso(until) }] : [];
  });
