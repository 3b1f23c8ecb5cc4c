import { meChange } from "../../shared/api/directory.ts";
import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { goOffDuty, goOnDuty } from "../../shared/domain/agent.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { type Dependencies as LettingGo, letGo } from "./let-go.ts";
import { readBody } from "./read-request.ts";
import { showMe } from "./show-me.ts";

export interface Dependencies extends LettingGo {
  identify: Identify;
}

/** An agent about themselves. */
export const createMeRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { identify, execution, agents } = dependencies;
  return {
    "GET /v1/agent/me": async (event) => {
      const { actor, agent } = await identify(event);
      return json(200, await showMe(execution, actor, agent));
    },

    "PATCH /v1/agent/me": async (event) => {
      const { actor } = await identify(event);
      const { onDuty } = readFields(meChange, readBody(event));
      refuseCondition(event.headers);
      const now = execution.now();
      const changed = await changeAgent(agents, execution, actor.id, (agent) =>
        onDuty ? goOnDuty(agent) : goOffDuty(agent, now),
      );
      if (!onDuty) await letGo(dependencies, changed);
      return json(200, await showMe(execution, actor, changed));
    },
  };
};
