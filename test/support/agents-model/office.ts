import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findHost } from "../../../infra/local/host-file.ts";
import { newAgent } from "../../../shared/domain/agent.ts";
import { agentId, writeId } from "../../../shared/domain/ids.ts";
import { createAgentStore } from "../../../shared/storage/agent-store.ts";
import { type AgentClient, agentClient } from "../agent-client.ts";
import { customerClient } from "../customer-client.ts";
import type { HarshHost } from "../harsh-host.ts";
import type { Person } from "./model.ts";

/** The real pipeline, with the same people as in the model. */
export interface Office {
  host: HarshHost;
  customer: ReturnType<typeof customerClient>;
  people: (Person & { client: AgentClient })[];
  supervisor: AgentClient;
}

/** New people each time, of whom one sees but one team, one is a supervisor, and the others see every team. */
export const openOffice = async (host: HarshHost): Promise<Office> => {
  const name = randomUUID().slice(0, 8);
  const person = async (role: string, more: Partial<Person> = {}) => {
    const id = `${role}-${name}`;
    const supervisor = more.supervisor === true;
    const client = await agentClient(host, id, [supervisor ? "supervisor" : "agent"]);
    return { ...more, id, supervisor, client };
  };
  const people = await Promise.all([
    person("ada"),
    person("ben"),
    person("olga", { team: "loans" }),
    person("sam", { supervisor: true }),
  ]);
  await Promise.all(people.map((one) => enter(host, one)));
  const { client } = await person("kim", { supervisor: true });
  return { host, customer: customerClient(host), people, supervisor: client };
};

/** Into the directory, as a supervisor would. */
const enter = async ({ dataDir }: HarshHost, { id, team }: Person): Promise<void> => {
  if (team === undefined) return;
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  await createAgentStore(client, table).save(
    { ...newAgent(agentId(id)), profile: { teams: [team] } },
    undefined,
    writeId(randomUUID()),
  );
  client.destroy();
};
