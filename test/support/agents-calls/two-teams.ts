import { type AgentClient, agentClient } from "../agent-client.ts";
import { type Answer, readAnswer } from "../answer.ts";
import { newAddress } from "../customer-client.ts";
import { type HarshHost, startHarshHost } from "../harsh-host.ts";
import { mailGateway, plainMail } from "../mail-gateway.ts";
import { MINUTE } from "../policy.ts";
import { readTable } from "../table.ts";
import { type AgentsCall, type Names, requestOf } from "./calls.ts";

export interface Request {
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** Text as it is. */
  body?: unknown;
}

export type Person = "alice" | "bob" | "sue" | "root";

/** One team's complaint, with what else of that team's can be named. */
export interface Belongings extends Names {
  /** Of the complaint's customer. */
  email: string;
}

/**
 * A company with two teams that know nothing of each other: support, with Alice and her supervisor Sue, and returns, with Bob.
 * Root supervises both. Each agent holds a complaint that
 * came by mail, and opened an incident.
 */
export interface TwoTeams {
  host: HarshHost;
  ours: Belongings;
  theirs: Belongings;
  /** Well-formed, and of nobody. */
  nobodys: Names;
  desk: Record<Person, AgentClient>;
  tokens: Record<Person, string>;
  /** Without a token where `who` is nobody. */
  call(who: Person | undefined, call: AgentsCall, names: Names, request?: Request): Promise<Answer>;
}

const NOBODYS: Names = {
  reference: "0000000ZV",
  attachment: "att_unknown",
  agent: "nobody",
  incident: "INC-0000000ZV",
  parked: "unknown",
  customer: "cus_0000000000000000",
};

const ROLES: Record<Person, string[]> = {
  alice: ["agent"],
  bob: ["agent"],
  sue: ["supervisor"],
  root: ["supervisor"],
};

export const startTwoTeams = async (): Promise<TwoTeams> => {
  const host = await startHarshHost({
    inbound: { recipients: ["care@heard.example"] },
    webhooks: {},
    guard: { client: { acknowledged: 200, accepted: 400 } },
    policy: {
      agentCap: 100,
      teams: [{ id: "support" }, { id: "returns" }],
      triage: [{ words: ["takeback"], team: "returns" }],
    },
  });
  const open = async <Value>(make: (agent: Person, roles: string[]) => Promise<Value>) => {
    const [alice, bob, sue, root] = await Promise.all([
      make("alice", ROLES.alice),
      make("bob", ROLES.bob),
      make("sue", ROLES.sue),
      make("root", ROLES.root),
    ]);
    return { alice, bob, sue, root };
  };
  const desk = await open((agent, roles) => agentClient(host, agent, roles));
  const tokens = await open((agent, roles) => host.token({ agent, roles }));

  const call: TwoTeams["call"] = async (who, which, names, { headers = {}, query = {}, body } = {}) => {
    const [method, path] = requestOf(which, names);
    const search = new URLSearchParams(query).toString();
    const authorization = who === undefined ? {} : { authorization: `Bearer ${tokens[who]}` };
    const typed = body === undefined ? {} : { "content-type": "application/json" };
    return readAnswer(
      await fetch(`${host.url}${path}${search === "" ? "" : `?${search}`}`, {
        method,
        headers: { ...authorization, ...typed, ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  };

  const enter: AgentsCall = { route: "PUT /v1/agent/agents/{id}" };
  const putInto = async (team: string, agent: Person) => {
    const { status, text } = await call("root", enter, { ...NOBODYS, agent }, { body: { teams: [team] } });
    if (status !== 201) throw new Error(`${agent} wasn't entered: ${text}`);
  };
  await Promise.all([putInto("support", "alice"), putInto("support", "sue"), putInto("returns", "bob")]);

  const belongings = async (agent: "alice" | "bob", words: string): Promise<Belongings> => {
    const email = newAddress(agent);
    const gateway = mailGateway(host);
    const { reference } = (await gateway.send(plainMail({ from: email, text: `The kettle broke: ${words}` }))).body;
    const taken = await desk[agent].take(reference);
    const attachment: string = taken.body.timeline.find((item: { mail?: unknown }) => item.mail !== undefined).mail.raw;
    const opening: AgentsCall = { route: "POST /v1/agent/incidents" };
    const incident = (await call(agent, opening, NOBODYS, { body: { title: "Kettles" } })).body.id;
    return { ...NOBODYS, reference, attachment, agent, incident, email };
  };

  const [ours, theirs] = await Promise.all([belongings("alice", "what now?"), belongings("bob", "takeback.")]);
  await host.after(2 * MINUTE, "nothing is left to be announced", async () =>
    (await readTable(host)).every((item) => !item.includes('"announcements":[')),
  );
  return { host, desk, tokens, call, ours, theirs, nobodys: NOBODYS };
};
