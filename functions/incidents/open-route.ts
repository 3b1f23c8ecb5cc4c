import { incidentIdOf } from "../../shared/access/incident-id.ts";
import { openIncident } from "../../shared/api/incidents.ts";
import { DERIVATIONS } from "../../shared/domain/reference.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import { type Dependencies, headersOf, tryOut } from "./decide.ts";
import { incidentView } from "./incident-view.ts";
import { identified, readBody } from "./read-request.ts";
import { problemOf } from "./refusals.ts";

/** `POST /v1/agent/incidents` */
export const createOpenRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { actor } = await dependencies.identify(event);
    const request = readFields(openIncident, readBody(event));
    refuseCondition(event.headers);
    const { key, ...command } = identified(event, actor, "open", request, dependencies.newId);
    for (let derivation = 0; derivation < DERIVATIONS; derivation += 1) {
      const incident = incidentIdOf(actor.id, key, derivation);
      const done = await tryOut(dependencies, incident, { ...command, ...request, kind: "open", incident }, actor);
      if (done.outcome === "refused" && done.refusal.reason === "exists") continue;
      if (done.outcome === "refused") throw problemOf(done.refusal);
      return json(201, incidentView(done.incident), headersOf(done));
    }
    throw new Error(`${DERIVATIONS} ids of one incident are taken`);
  };
