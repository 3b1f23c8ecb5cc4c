import { closeIncident, reopenIncident } from "../../shared/api/incidents.ts";
import type { IncidentCommand } from "../../shared/domain/incident/decide-incident.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { carryOut, type Dependencies, headersOf } from "./decide.ts";
import { incidentView } from "./incident-view.ts";
import { identified, incidentIn, readBody, revisionsIn } from "./read-request.ts";

type Move = Extract<IncidentCommand, { kind: "close" | "reopen" }>;
type Asked = Move extends infer One ? (One extends Move ? Omit<One, "id" | "digest"> : never) : never;

/** Closing and reopening. What is on its way to members still reaches them. */
export const createStatusRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const move = async (event: HttpEvent, readAsked: (body: unknown) => Asked) => {
    const { actor } = await dependencies.identify(event);
    const request = readAsked(readBody(event));
    const incident = incidentIn(event);
    const { key: _unused, ...named } = identified(
      event,
      actor,
      `${request.kind} ${incident}`,
      request,
      dependencies.newId,
    );
    const done = await carryOut(dependencies, incident, { ...request, ...named }, actor, {
      revisions: revisionsIn(event),
    });
    return json(200, incidentView(done.incident), headersOf(done));
  };

  return {
    "POST /v1/agent/incidents/{id}/close": (event) =>
      move(event, (body) => ({ kind: "close", ...readFields(closeIncident, body) })),
    "POST /v1/agent/incidents/{id}/reopen": (event) =>
      move(event, (body) => ({ kind: "reopen", ...readFields(reopenIncident, body) })),
  };
};
