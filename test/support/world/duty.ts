import { type Agent, dropReservation, goOffDuty, goOnDuty } from "../../../shared/domain/agent.ts";
import { absenceOf } from "../../../shared/domain/agent-profile.ts";
import type { AgentId } from "../../../shared/domain/ids.ts";
import { command, system } from "../complaints.ts";
import { carryOut, type Process } from "./processes.ts";
import type { World } from "./world.ts";

/** Agents who come and go, and whose teams change, beside all else that runs in the pipeline. */

function* change(world: World, id: AgentId, to: (agent: Agent) => Agent): Process<Agent> {
  for (;;) {
    const read = world.agent(id);
    const changed = to(read.item);
    yield;
    if (changed === read.item || world.writeAgent(read, changed)) return changed;
  }
}

function* letGo(world: World, agent: Agent): Process {
  const ended: Agent["reserved"] = [];
  for (const reservation of agent.reserved) {
    const { reference, until } = reservation;
    const team = world.complaint(reference)?.item.team ?? "";
    const because = absenceOf(agent, team, world.policy);
    if (because === undefined) continue;
    yield;
    const end = command({ kind: "end-reservation", agent: agent.id, until, because });
    yield* carryOut(world, reference, end, system);
    ended.push(reservation);
  }
  yield* change(world, agent.id, (current) => ended.reduce(dropReservation, current));
}

export function* leave(world: World, id: AgentId): Process {
  yield* letGo(world, yield* change(world, id, (agent) => goOffDuty(agent, world.now)));
}

export function* arrive(world: World, id: AgentId): Process {
  yield* change(world, id, goOnDuty);
}

/** A supervisor gives them these teams and no others. */
export function* moveTo(world: World, id: AgentId, teams: string[]): Process {
  yield* letGo(world, yield* change(world, id, (agent) => ({ ...agent, profile: { teams } })));
}
