import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Agent, newAgent } from "../domain/agent.ts";
import type { AgentId, WriteId } from "../domain/ids.ts";
import { agentKey } from "./keys.ts";
import { agentItem } from "./state-items.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** What agents hold. An agent who was never seen before is one who holds nothing. */
export interface AgentStore {
  load(id: AgentId): Promise<{ agent: Agent; version: number | undefined }>;
  save(agent: Agent, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
}

export const createAgentStore = (client: DynamoDBClient, table: string): AgentStore => ({
  load: async (id) => {
    const stored = await loadState<Agent>(client, table, agentKey(id));
    return { agent: stored?.state ?? newAgent(id), version: stored?.version };
  },
  save: (agent, before, writeId) => writeState(client, table, agentItem(agent, (before ?? 0) + 1, writeId), before),
});
