import { agentEntry, agentsQuery } from "../../shared/api/directory.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { type Entered, isEntered, isEntryVisibleTo } from "../../shared/domain/directory.ts";
import { etagOf, revisionsWanted } from "../../shared/http/entity-tag.ts";
import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { type Dependencies as Changing, enter, remove } from "./change-entry.ts";
import { listEntries } from "./list-entries.ts";
import { agentIdIn, readBody, readCursor, unknownAgent, writeCursor } from "./read-request.ts";
import { showEntry } from "./show-entry.ts";

export interface Dependencies extends Changing {
  identify: Identify;
}

/** The directory, for supervisors alone. */
export const createEntryRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { identify, agents, directory } = dependencies;

  const supervisorOf = async (event: HttpEvent): Promise<AgentActor> => {
    const { actor } = await identify(event);
    if (actor.supervisor) return actor;
    throw new Problem(403, "supervisors-only", { detail: "Only a supervisor works on the directory." });
  };

  return {
    "GET /v1/agent/agents": async (event) => {
      const actor = await supervisorOf(event);
      const { limit, cursor } = readFields(agentsQuery, event.queryStringParameters ?? {});
      const { items, next } = await listEntries(directory, actor, limit, readCursor(cursor));
      return json(200, { items: items.map(showEntry), nextCursor: next && writeCursor(next) });
    },

    "GET /v1/agent/agents/{id}": async (event) => {
      const actor = await supervisorOf(event);
      const { agent } = await agents.load(agentIdIn(event));
      if (!isEntered(agent) || !isEntryVisibleTo(actor, agent)) throw unknownAgent();
      return answer(200, agent);
    },

    "PUT /v1/agent/agents/{id}": async (event) => {
      const actor = await supervisorOf(event);
      const id = agentIdIn(event);
      const profile = readFields(agentEntry, readBody(event));
      const { entered, isNew } = await enter(dependencies, id, profile, actor, revisionsWanted(event.headers));
      return answer(isNew ? 201 : 200, entered);
    },

    "DELETE /v1/agent/agents/{id}": async (event) => {
      const actor = await supervisorOf(event);
      await remove(dependencies, agentIdIn(event), actor, revisionsWanted(event.headers));
      return { statusCode: 204, headers: { "cache-control": "no-store" } };
    },
  };
};

const answer = (status: 200 | 201, entered: Entered): HttpResponse =>
  json(status, showEntry(entered), { etag: etagOf(entered.profileChange.revision) });
