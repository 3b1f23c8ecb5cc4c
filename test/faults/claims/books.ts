import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findHost } from "../../../infra/local/host-file.ts";
import { newAgent, type Slot } from "../../../shared/domain/agent.ts";
import { agentId, writeId } from "../../../shared/domain/ids.ts";
import { type AgentStore, createAgentStore } from "../../../shared/storage/agent-store.ts";
import { eventually } from "../../support/eventually.ts";
import { type Answer, call } from "../pipeline/call.ts";

const withAgents = async <Result>(dataDir: string, use: (agents: AgentStore) => Promise<Result>): Promise<Result> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  try {
    return await use(createAgentStore(client, table));
  } finally {
    client.destroy();
  }
};

/** What the table says that an agent holds: `reference#lease`, one for each slot. */
const readSlots = (dataDir: string, agent: string): Promise<string[]> =>
  withAgents(dataDir, async (agents) => {
    const { slots } = (await agents.load(agentId(agent))).agent;
    return slots.map(({ reference, lease }) => `${reference}#${lease}`);
  });

/** An agent whom nobody has seen yet, with slots as claims leave them that die on the way. */
export const leaveSlots = async (
  dataDir: string,
  { agent, cap, slots }: { agent: string; cap: number; slots: Slot[] },
): Promise<void> => {
  const left = { ...newAgent(agentId(agent)), profile: { cap }, slots };
  await withAgents(dataDir, (agents) => agents.save(left, undefined, writeId(randomUUID())));
};

interface Listed {
  reference: string;
  status: string;
  lease?: { agent: string; number: number };
}

const page = ({ status, text }: Answer): { items: Listed[]; nextCursor?: string } => {
  if (status !== 200) throw new Error(`The list was answered ${status}: ${text}`);
  return JSON.parse(text);
};

/** Every complaint, as a supervisor's list shows it. */
export const listAll = async (url: string, token: string): Promise<Listed[]> => {
  const all: Listed[] = [];
  const headers = { authorization: `Bearer ${token}` };
  let cursor = "";
  do {
    const found = page(await call("GET", `${url}/v1/agent/complaints?limit=100${cursor}`, { headers }));
    all.push(...found.items);
    cursor = found.nextCursor === undefined ? "" : `&cursor=${encodeURIComponent(found.nextCursor)}`;
  } while (cursor !== "");
  return all;
};

interface Books {
  url: string;
  dataDir: string;
  supervisor: string;
  agents: readonly string[];
}

/** What agents' items say that they hold, once nobody holds anything: what a crash has left. */
export const leakedSlots = ({ url, dataDir, supervisor, agents }: Books): Promise<string[]> =>
  eventually(
    "nobody holds anything",
    async () => {
      if ((await listAll(url, supervisor)).some(({ lease }) => lease !== undefined)) return false;
      const slots = agents.map(async (agent) => (await readSlots(dataDir, agent)).map((slot) => `${agent} ${slot}`));
      return (await Promise.all(slots)).flat();
    },
    30_000,
  );
