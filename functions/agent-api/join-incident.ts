import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { Command } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide.ts";
import { type CommandId, type IncidentId, type Reference, writeId } from "../../shared/domain/ids.ts";
import { isIncidentVisibleTo } from "../../shared/domain/incident/decide-incident.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";
import type { IncidentStore } from "../../shared/storage/incident-store.ts";
import type { MemberStore } from "../../shared/storage/member-store.ts";

export interface Dependencies {
  execution: Execution;
  incidents: Pick<IncidentStore, "load">;
  members: Pick<MemberStore, "add">;
}

type Join = Extract<Command, { kind: "join-incident" }>;

interface Asked {
  reference: Reference;
  request: Omit<Join, "joinedAt" | "told"> & { id: CommandId; digest: string };
  actor: AgentActor;
  known: Loaded | undefined;
}

/**
 * Its row among the members comes before the complaint's own word, and only for a complaint that is going to join: a row alone
 * makes nobody a member, and a member without a row would be told nothing.
 */
export const joining = async (
  { execution, incidents, members }: Dependencies,
  { reference, request, actor, known }: Asked,
): Promise<Join> => {
  const { policy, now } = execution;
  const joinedAt = now();
  const foreseen = decide(
    known?.complaint,
    { ...request, joinedAt, told: 0 },
    { now: joinedAt, policy, actor, writeId: writeId("") },
  );
  if (foreseen.outcome !== "changed") return { ...request, joinedAt, told: 0 };
  const broadcasts = await broadcastsOf(incidents, request.incident, actor);
  await members.add(request.incident, reference, joinedAt);
  return { ...request, joinedAt, told: broadcasts };
};

const broadcastsOf = async (
  incidents: Dependencies["incidents"],
  id: IncidentId,
  actor: AgentActor,
): Promise<number> => {
  const incident = (await incidents.load(id))?.incident;
  if (incident === undefined || !isIncidentVisibleTo(actor, incident)) {
    const detail = "There is no incident of that id.";
    throw new Problem(422, "unknown-incident", { detail, errors: [{ pointer: "/incident", detail }] });
  }
  if (incident.status === "closed") {
    throw new Problem(409, "incident-closed", { detail: "This incident is closed: reopen it first." });
  }
  return incident.broadcasts;
};
