import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { CommandId, WriteId } from "../domain/ids.ts";
import type { Endpoint, EndpointChange, EndpointId } from "../domain/webhook/endpoint.ts";
import { type Health, newHealth } from "../domain/webhook/health.ts";
import { toItem } from "./item.ts";
import { healthItem, healthKey, registryKey } from "./webhook-keys.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** Endpoints that were made by a call; those of the configuration are in nobody's table. */
export interface Registry {
  endpoints: readonly MadeEndpoint[];
  /** The last change of each that a call changed, those of the configuration as well. */
  changes?: Readonly<Record<EndpointId, EndpointChange>>;
}

/** What the endpoint is known to have changed by; an id may be any word, such as `constructor`. */
export const changeOf = ({ changes = {} }: Registry, id: EndpointId): { change?: EndpointChange } => {
  const change = Object.hasOwn(changes, id) ? changes[id] : undefined;
  return change === undefined ? {} : { change };
};

/** `request`: that made it, and what it is if it comes again. */
export type MadeEndpoint = Omit<Endpoint, "from" | "change"> & { request: { id: CommandId; digest: string } };

/** Both consistent, so that an endpoint hears of whatever happens after it was made. */
export interface EndpointStore {
  loadRegistry(): Promise<{ registry: Registry; version: number | undefined }>;
  saveRegistry(registry: Registry, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
  /** How an endpoint does: well, as long as nobody said otherwise. */
  loadHealth(id: EndpointId): Promise<{ health: Health; version: number | undefined }>;
  saveHealth(health: Health, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
}

export const createEndpointStore = (client: DynamoDBClient, table: string): EndpointStore => ({
  loadRegistry: async () => {
    const stored = await loadState<Registry>(client, table, registryKey);
    return { registry: stored?.state ?? { endpoints: [] }, version: stored?.version };
  },
  saveRegistry: (state, before, writeId) => {
    const item = toItem({ ...registryKey, shape: 1, version: (before ?? 0) + 1, writeId, state });
    return writeState(client, table, item, before);
  },
  loadHealth: async (id) => {
    const stored = await loadState<Health>(client, table, healthKey(id));
    return { health: stored?.state ?? newHealth(id), version: stored?.version };
  },
  saveHealth: (health, before, writeId) =>
    writeState(client, table, healthItem(health, (before ?? 0) + 1, writeId), before),
});
