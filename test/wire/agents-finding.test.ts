import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import { newAgent } from "../../shared/domain/agent.ts";
import { agentId, writeId } from "../../shared/domain/ids.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { policyWithTeams } from "../support/lanes.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
/** Of every team, of support alone, of returns alone, and a supervisor of returns alone. */
let sam: AgentClient;
let alice: AgentClient;
let bob: AgentClient;
let rita: AgentClient;
const email = newAddress();
/** One customer wrote to two teams; the third left a number alone. */
let support: string;
let returns: string;
let called: string;

beforeAll(async () => {
  host = await startHarshHost(policyWithTeams(["returns"]));
  await enter("alice", ["support"]);
  await enter("bob", ["returns"]);
  await enter("rita", ["returns"]);
  [sam, alice, bob, rita] = await Promise.all([
    agentClient(host, "sam", ["supervisor"]),
    agentClient(host, "alice"),
    agentClient(host, "bob"),
    agentClient(host, "rita", ["supervisor"]),
  ]);
  const customer = customerClient(host);
  const complain = async (body: object): Promise<string> =>
    (await customer.complain({ message: "x", orderId: "Order-1", ...body })).body.reference;
  support = await complain({ email });
  returns = await complain({ email, category: "returns" });
  called = await complain({ phone: "+49 (30) 123-45.67" });
  await eventually("all are in the indexes", async () => (await found(sam, { status: "queued" })).length === 3);
});
afterAll(() => host.stopAndCheck());

/** As a supervisor enters them. */
const enter = async (name: string, teams: string[]): Promise<void> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME = "" } =
    findHost(host.dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const entered = { ...newAgent(agentId(name)), profile: { teams } };
  await createAgentStore(client, TABLE_NAME).save(entered, undefined, writeId(name));
  client.destroy();
};

const found = async (who: AgentClient, query: Record<string, string>): Promise<string[]> => {
  const { status, body } = await who.list(query);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body.items.map(({ reference }: { reference: string }) => reference).sort();
};
const both = () => [support, returns].sort();
const all = () => [support, returns, called].sort();

describe("a complaint is found", () => {
  it("by its reference, as people write it", async () => {
    const [plain, typed] = [support, support.replaceAll("0", "o").replaceAll("1", "i").toLowerCase()];
    for (const reference of [plain, typed, ` ${typed.slice(0, 3)}-${typed.slice(3, 6)} ${typed.slice(6)}`]) {
      expect(await found(alice, { reference })).toEqual([support]);
    }
    expect(await found(alice, { reference: support, status: "queued" })).toEqual([support]);
    expect(await found(alice, { reference: support, status: "closed" })).toEqual([]);
    expect(await found(alice, { reference: "000000012" })).toEqual([]);
  });

  it("by its customer's address, in any case and spacing, and by their number in any spelling", async () => {
    for (const address of [email, ` ${email.toUpperCase()} `]) {
      expect(await found(sam, { address })).toEqual(both());
      expect(await found(sam, { customer: address })).toEqual(both());
    }
    for (const address of ["+49301234567", "0049 30 1234567", "+49 30 / 123 45 67"]) {
      expect(await found(sam, { address })).toEqual([called]);
    }
    expect(await found(sam, { address: newAddress() })).toEqual([]);
    const { id } = (await sam.get(support)).body.customer;
    expect(await found(sam, { customer: id })).toEqual(both());
  });

  it("by its order, its lane and its status, which go together", async () => {
    expect(await found(sam, { order: " ORDER-1 " })).toEqual(all());
    expect(await found(sam, { lane: "support-standard", status: "queued" })).toEqual([support, called].sort());
    expect(await found(sam, { order: "order-1", status: "resolved" })).toEqual([]);
  });

  it("by when it is due, whichever of its deadlines comes first", async () => {
    const complaints = (await sam.list({ status: "queued" })).body.items;
    const first = Math.min(...complaints.map(({ respondBy }: { respondBy: string }) => Date.parse(respondBy)));
    const at = (time: number) => new Date(time).toISOString();
    expect(await found(sam, { due: "now" })).toEqual([]);
    expect(await found(sam, { due: at(first) })).toEqual([]);
    expect(await found(sam, { due: at(first + 1) })).toHaveLength(1);
    expect(await found(sam, { due: at(first + 3_600_000) })).toEqual(all());
    expect(await found(alice, { due: at(first + 3_600_000), status: "queued" })).toEqual([support, called].sort());
    expect(await found(sam, { due: at(first + 3_600_000), lane: "returns-standard" })).toEqual([returns]);
  });
});

describe("nobody finds another team's", () => {
  it("by whatever they look it up", async () => {
    const queries = [{ address: email }, { order: "order-1" }, { status: "queued" }, { due: "2999-01-01T00:00:00Z" }];
    for (const query of queries) {
      expect(await found(bob, query)).toEqual([returns]);
      expect(await found(rita, query)).toEqual([returns]);
      expect(await found(alice, query)).not.toContain(returns);
    }
    expect(await found(bob, { reference: support })).toEqual([]);
    expect(await found(rita, {})).toEqual([returns]);
  });

  it("lane, which is refused as one that there isn't", async () => {
    const [theirs, nobodys] = [await bob.list({ lane: "support-standard" }), await bob.list({ lane: "nowhere" })];
    expectProblem(theirs, 422, "fields-at-fault", ["/lane"]);
    expect(theirs.text).toBe(nobodys.text);
    expect(await found(bob, { lane: "returns-standard" })).toEqual([returns]);
  });

  it("with the cursor of somebody who sees more, whole or changed", async () => {
    const { nextCursor } = (await sam.list({ status: "queued", limit: "1" })).body;
    const changed = `${nextCursor.slice(0, -2)}${nextCursor.endsWith("AA") ? "BB" : "AA"}`;
    for (const cursor of [nextCursor, changed]) {
      expectProblem(await bob.list({ status: "queued", cursor }), 422, "bad-cursor", ["/cursor"]);
    }
    expectProblem(await sam.list({ status: "queued", cursor: changed }), 422, "bad-cursor", ["/cursor"]);
    expect(await found(sam, { status: "queued", limit: "100", cursor: nextCursor })).toHaveLength(2);
  });

  it("and all there is, as an agent", async () => {
    expectProblem(await alice.list(), 403, "supervisors-only");
  });
});

it("what an agent holds is found the moment that they hold it, and what is closed among all that there ever was", async () => {
  const { reference } = (await bob.next()).body;
  expect(reference).toBe(returns);
  for (const who of [bob, rita, sam]) expect(await found(who, { agent: "bob" })).toEqual([returns]);
  expect(await found(alice, { agent: "bob" })).toEqual([]);
  expect((await rita.act(returns, "close", { note: "Twice.", spam: true })).status).toBe(200);
  await eventually("it is known to be closed", async () => (await found(bob, { status: "closed" })).length === 1);
  expect(await found(bob, { status: "closed" })).toEqual([returns]);
  expect(await found(alice, { status: "closed" })).toEqual([]);
  expect(await found(bob, { agent: "bob", status: "closed" })).toEqual([returns]);
  expect(await found(bob, { address: email })).toEqual([returns]);
});
