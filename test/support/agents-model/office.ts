import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { type AgentClient, agentClient } from "../agent-client.ts";
import { customerClient } from "../customer-client.ts";
import type { HarshHost } from "../harsh-host.ts";
import type { Complaint, Person } from "./model.ts";
import type { Action, Named } from "./predict.ts";

/** The real pipeline, with the same people as in the model. */
export interface Office {
  host: HarshHost;
  customer: ReturnType<typeof customerClient>;
  people: (Person & { client: AgentClient })[];
  supervisor: AgentClient;
  /** The last action that was asked for. */
  last?: Sent;
}

export interface Sent {
  complaint: Complaint;
  person: Office["people"][number];
  action: Action;
  headers: Record<string, string>;
  named: Named;
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
  const { client: supervisor } = await person("kim", { supervisor: true });
  for (const { id, team } of people) {
    if (team === undefined) continue;
    expect((await supervisor.entries("PUT", `/${id}`, { teams: [team] })).status).toBe(201);
  }
  return { host, customer: customerClient(host), people, supervisor };
};
