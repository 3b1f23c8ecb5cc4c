import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { EndpointStore } from "../../shared/storage/endpoint-store.ts";
import { type HttpRoute, json } from "../http.ts";
import { endpointView, etagIn } from "./endpoint-view.ts";
import { endpointIn, type Dependencies as Reading, supervisorIn } from "./read-request.ts";

export interface Dependencies extends Reading {
  endpoints: Pick<EndpointStore, "loadHealth">;
}

export const createReadRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { endpoints, listEndpoints } = dependencies;
  const view = async (endpoint: Endpoint) => endpointView(endpoint, (await endpoints.loadHealth(endpoint.id)).health);

  return {
    /** All at once: there are twenty at most. */
    "GET /v1/agent/webhooks": async (event) => {
      await supervisorIn(dependencies, event);
      return json(200, { items: await Promise.all((await listEndpoints()).map(view)) });
    },

    "GET /v1/agent/webhooks/{id}": async (event) => {
      await supervisorIn(dependencies, event);
      const endpoint = await endpointIn(dependencies, event);
      return json(200, await view(endpoint), etagIn(endpoint));
    },
  };
};
