import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { IncidentId } from "../../shared/domain/ids.ts";
import {
  decideIncident,
  type IncidentCommand,
  type IncidentDecision,
} from "../../shared/domain/incident/decide-incident.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { type Dependencies as Changing, changeIncident } from "../../shared/incidents/change-incident.ts";
import type { LoadedIncident } from "../../shared/storage/incident-store.ts";
import type { Identify } from "../identify.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends Changing {
  identify: Identify;
  now: () => Instant;
}

export type Done = Exclude<IncidentDecision, { outcome: "refused" }>;

/** Carries out one command and writes what became of it; throws the problem of whatever is refused. */
export const carryOut = async (
  dependencies: Dependencies,
  id: IncidentId,
  command: IncidentCommand,
  actor: AgentActor,
  known?: LoadedIncident,
): Promise<Done> => {
  const decision = await tryOut(dependencies, id, command, actor, known);
  if (decision.outcome === "refused") throw problemOf(decision.refusal);
  return decision;
};

export const tryOut = async (
  dependencies: Dependencies,
  id: IncidentId,
  command: IncidentCommand,
  actor: AgentActor,
  known?: LoadedIncident,
): Promise<IncidentDecision> => {
  const { policy, now } = dependencies;
  const { result } = await changeIncident(
    dependencies,
    id,
    (incident, writeId) => {
      const decision = decideIncident(incident, command, { now: now(), policy, actor, writeId });
      return decision.outcome === "changed" ? { ...decision, decision } : { incident, decision };
    },
    known,
  );
  return result.decision;
};

export const replayed = ({ outcome }: Done): Record<string, string> =>
  outcome === "replayed" ? { "idempotency-replayed": "true" } : {};
