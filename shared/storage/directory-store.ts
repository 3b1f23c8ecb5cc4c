import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Agent } from "../domain/agent.ts";
import type { AgentId } from "../domain/ids.ts";
import { type Item, toItem } from "./item.ts";
import { agentKey, DIRECTORY } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";
import { directoryRow, readDirectoryRow } from "./row-items.ts";
import { readState } from "./state-items.ts";

/** Of how many agents one page may be: as many as one batch reads. */
const MOST = 100;

/** Who is in the directory. What is entered of them is in their own items. */
export interface DirectoryStore {
  /** Before the entry itself is written, so that none is missing from the list. The row stays when the entry goes. */
  note(id: AgentId): Promise<void>;
  /** Consistent, by id: whoever was ever entered, as they are now. `next`: the last id, where there may be more. */
  list(limit: number, after?: AgentId): Promise<{ agents: Agent[]; next?: AgentId }>;
}

export const createDirectoryStore = (client: DynamoDBClient, table: string): DirectoryStore => ({
  note: async (id) => {
    await client.send(new PutItemCommand({ TableName: table, Item: directoryRow(id) }));
  },

  list: async (limit, after) => {
    const { Items: rows = [], LastEvaluatedKey: more } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :directory",
        ExpressionAttributeValues: { ":directory": { S: DIRECTORY } },
        Limit: Math.min(limit, MOST),
        ...(after === undefined ? {} : { ExclusiveStartKey: directoryRow(after) }),
      }),
    );
    const ids = rows.map(readDirectoryRow);
    const found = await readAgents(client, table, ids);
    const agents = ids.flatMap((id) => found.get(id) ?? []);
    const next = more === undefined ? undefined : ids.at(-1);
    return next === undefined ? { agents } : { agents, next };
  },
});

const readAgents = async (client: DynamoDBClient, table: string, ids: readonly AgentId[]) => {
  const found = new Map<AgentId, Agent>();
  const read = async (Keys: Item[]): Promise<Item[]> => {
    const { Responses: answered, UnprocessedKeys: left } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    for (const item of answered?.[table] ?? []) {
      const { state } = readState<Agent>(item);
      found.set(state.id, state);
    }
    return left?.[table]?.Keys ?? [];
  };
  await retryUnprocessed(
    ids.map((id) => toItem(agentKey(id))),
    read,
  );
  return found;
};
