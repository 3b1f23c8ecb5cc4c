import { type Endpoint, endpointId } from "../domain/webhook/endpoint.ts";
import type { Settings } from "../settings/settings.ts";
import { changeOf, type EndpointStore } from "../storage/endpoint-store.ts";

export type ListEndpoints = () => Promise<readonly Endpoint[]>;

/** Those of the configuration, and those that were made by a call. Nobody reads anything where the company wants none. */
export const createEndpointListing = (
  store: Pick<EndpointStore, "loadRegistry">,
  { webhooks }: Pick<Settings, "webhooks">,
): ListEndpoints => {
  const configured = configuredIn(webhooks);
  return async () => {
    if (webhooks === undefined) return [];
    const { registry } = await store.loadRegistry();
    const made = registry.endpoints.map(({ request: _made, ...endpoint }) => ({ ...endpoint, from: "api" as const }));
    const ids = new Set(configured.map(({ id }) => id));
    const all = [...configured, ...made.filter(({ id }) => !ids.has(id))];
    return all.map((endpoint) => ({ ...endpoint, ...changeOf(registry, endpoint.id) }));
  };
};

const configuredIn = (webhooks: Settings["webhooks"]): Endpoint[] =>
  (webhooks?.endpoints ?? []).map((endpoint) => ({
    ...endpoint,
    id: endpointId(endpoint.id),
    from: "configuration",
  }));
