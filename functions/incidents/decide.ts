import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { IncidentId } from "../../shared/domain/ids.ts";
import {
  decideIncident,
  type IncidentCommand,
  type IncidentDecision,
} from "../../shared/domain/incident/decide-incident.ts";
import { revisionOf } from "../../shared/domain/incident/incident.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { type Dependencies as Changing, changeIncident } from "../../shared/incidents/change-incident.ts";
import type { LoadedIncident } from "../../shared/storage/incident-store.ts";
import type { Identify } from "../identify.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends Changing {
  identify: Identify;
  now: () => Instant;
}

export type Done = Exclude<IncidentDecision, { outcome: "refused" }>;

interface Options {
  /** As it was just read, which saves reading it. */
  known?: LoadedIncident;
  /** Carry it out only while one of these is its revision (`If-Match`). */
  revisions?: readonly number[] | undefined;
}

/** Carries out one command and writes what became of it; throws the problem of whatever is refused. */
export const carryOut = async (
  dependencies: Dependencies,
  id: IncidentId,
  command: IncidentCommand,
  actor: AgentActor,
  options?: Options,
): Promise<Done> => {
  const decision = await tryOut(dependencies, id, command, actor, options);
  if (decision.outcome === "refused") throw problemOf(decision.refusal);
  return decision;
};

export const tryOut = async (
  dependencies: Dependencies,
  id: IncidentId,
  command: IncidentCommand,
  actor: AgentActor,
  { known, revisions }: Options = {},
): Promise<IncidentDecision> => {
  const { policy, now } = dependencies;
  const { result } = await changeIncident(
    dependencies,
    id,
    (incident, writeId) => {
      const decision = decideIncident(incident, command, { now: now(), policy, actor, writeId, revisions });
      return decision.outcome === "changed" ? { ...decision, decision } : { incident, decision };
    },
    known,
  );
  return result.decision;
};

/** What an answer says of itself. */
export const headersOf = ({ outcome, incident }: Done): Record<string, string> => ({
  etag: etagOf(revisionOf(incident)),
  ...(outcome === "replayed" ? { "idempotency-replayed": "true" } : {}),
});
