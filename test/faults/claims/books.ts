import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findHost } from "../../../infra/local/host-file.ts";
import { agentId } from "../../../shared/domain/ids.ts";
import { createAgentStore } from "../../../shared/storage/agent-store.ts";
import { type Answer, call } from "../pipeline/call.ts";

/** What the table says that an agent holds: `reference#lease`, one for each slot. */
export const readSlots = async (dataDir: string, agent: string): Promise<string[]> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  try {
    const { agent: found } = await createAgentStore(client, table).load(agentId(agent));
    return found.slots.map(({ reference, lease }) => `${reference}#${lease}`);
  } finally {
    client.destroy();
  }
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
