import { createHash } from "node:crypto";
import type { AgentId, IncidentId } from "../domain/ids.ts";
import { incidentIdFrom } from "../domain/incident/incident-id.ts";

/** The same request of the same agent gives the same incident. It needs no key: nobody gains by computing one. */
export const incidentIdOf = (agent: AgentId, key: string, derivation: number): IncidentId => {
  const digest = createHash("sha256")
    .update(JSON.stringify(["incident", agent, key]))
    .digest();
  return incidentIdFrom(digest, derivation);
};
