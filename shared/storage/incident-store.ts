import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { EntryId, IncidentId, WriteId } from "../domain/ids.ts";
import type { Incident, IncidentEntry, IncidentStatus } from "../domain/incident/incident.ts";
import type { Instant } from "../domain/time.ts";
import { type Item, toItem } from "./item.ts";
import { incidentEntryKey, incidentKey, incidentsKey } from "./keys.ts";
import { incidentEntryItem, readIncidentEntry } from "./row-items.ts";
import { incidentItem } from "./state-items.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

export interface LoadedIncident {
  incident: Incident;
  version: number;
}

export interface IncidentChange {
  incident: Incident;
  /** Written before the state that names it. */
  entry?: IncidentEntry;
  before: number | undefined;
  writeId: WriteId;
  due: Instant | undefined;
}

export interface IncidentStore {
  /** Consistent. */
  load(id: IncidentId): Promise<LoadedIncident | undefined>;
  save(change: IncidentChange): Promise<WriteResult>;
  loadEntry(id: IncidentId, entry: EntryId): Promise<IncidentEntry | undefined>;
  /** All that was done, oldest first; entries that no state names are left out. */
  loadEntries(incident: Incident): Promise<IncidentEntry[]>;
  /** Of every team, the latest first. Eventually consistent. */
  list(status: IncidentStatus, limit: number, before?: string): Promise<{ items: Incident[]; next?: string }>;
}

export const createIncidentStore = (client: DynamoDBClient, table: string): IncidentStore => {
  const load = async (id: IncidentId) => {
    const stored = await loadState<Incident>(client, table, incidentKey(id));
    return stored && { incident: stored.state, version: stored.version };
  };

  return {
    load,

    save: async ({ incident, entry, before, writeId, due }) => {
      if (entry !== undefined) {
        await client.send(new PutItemCommand({ TableName: table, Item: incidentEntryItem(incident.id, entry) }));
      }
      return writeState(client, table, incidentItem(incident, (before ?? 0) + 1, writeId, due), before);
    },

    loadEntry: async (id, entry) => {
      const command = new GetItemCommand({
        TableName: table,
        Key: toItem(incidentEntryKey(id, entry)),
        ConsistentRead: true,
      });
      const { Item: item } = await client.send(command);
      return item && readIncidentEntry(item);
    },

    loadEntries: async ({ id, chain }) => {
      const byId = new Map<EntryId, IncidentEntry>();
      let from: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :incident AND begins_with(sk, :entries)",
            ExpressionAttributeValues: { ":incident": { S: incidentKey(id).pk }, ":entries": { S: "entry#" } },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        for (const entry of (page.Items ?? []).map(readIncidentEntry)) byId.set(entry.id, entry);
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return reachable(chain.head, byId);
    },

    list: async (status, limit, before) => {
      const { Items: items = [], LastEvaluatedKey: more } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "by-lane",
          KeyConditionExpression: before === undefined ? "lane = :status" : "lane = :status AND laneOrder < :before",
          ExpressionAttributeValues: {
            ":status": { S: incidentsKey(status) },
            ...(before === undefined ? {} : { ":before": { S: before } }),
          },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      const found = await Promise.all(items.map(({ laneOrder }) => load(idIn(laneOrder?.S ?? ""))));
      const next = more === undefined ? undefined : items.at(-1)?.laneOrder?.S;
      return {
        items: found.flatMap((one) => (one?.incident.status === status ? [one.incident] : [])),
        ...(next === undefined ? {} : { next }),
      };
    },
  };
};

const idIn = (laneOrder: string): IncidentId => (laneOrder.split("#")[1] ?? "") as IncidentId;

const reachable = (head: EntryId | undefined, byId: ReadonlyMap<EntryId, IncidentEntry>): IncidentEntry[] => {
  const reached: IncidentEntry[] = [];
  for (let id = head; id !== undefined; ) {
    const entry = byId.get(id);
    if (entry === undefined) throw new Error(`the entry ${id} is missing`);
    reached.unshift(entry);
    id = entry.previous;
  }
  return reached;
};
