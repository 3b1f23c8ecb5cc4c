import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { lanesOf, policyWithTeams } from "../support/lanes.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let alice: AgentClient;
let sam: AgentClient;
/** In the order in which they came: five of one customer in one lane, one of another in another. */
let references: string[];
let customerId: string;
let other: string;
beforeAll(async () => {
  host = await startHarshHost(policyWithTeams(["returns"]));
  alice = await agentClient(host, "alice");
  sam = await agentClient(host, "sam", ["supervisor"]);
  const customer = customerClient(host);
  const email = newAddress();
  const complain = async (body: object) => (await customer.complain({ message: "x", email, ...body })).body.reference;
  references = [];
  for (let number = 0; number < 5; number += 1)
    references.push(await complain({ orderId: number < 3 ? "Order-1" : "2" }));
  other = await complain({ email: newAddress(), category: "returns", orderId: "order-1" });
  customerId = (await alice.get(references[0] ?? "")).body.customer.id;
  await eventually("all are in the indexes", async () => (await listed({})).length === 6);
});
afterAll(() => host.stopAndCheck());

const listed = async (query: Record<string, string>): Promise<string[]> => {
  const { status, body } = await sam.list(query);
  expect(status).toBe(200);
  return body.items.map(({ reference }: { reference: string }) => reference);
};
/** Every page until there is no next one. */
const allPages = async (query: Record<string, string>): Promise<string[][]> => {
  const pages: string[][] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const { body } = await sam.list({ ...query, ...(cursor === "" ? {} : { cursor }) });
    pages.push(body.items.map(({ reference }: { reference: string }) => reference));
    cursor = body.nextCursor;
  }
  return pages;
};

describe("the list of complaints", () => {
  it("of a lane has who waits there, in the order in which they are served", async () => {
    expect(await listed({ lane: "support-standard" })).toEqual(references);
    expect(await listed({ lane: "returns-standard" })).toEqual([other]);
    expect(await listed({ lane: "support-urgent" })).toEqual([]);
  });

  it("of a customer has theirs alone, newest first", async () => {
    expect(await listed({ customer: customerId })).toEqual(references.toReversed());
    expect(await listed({ customer: "cus_unknown" })).toEqual([]);
  });

  it("of an order has all that name it, however it was typed", async () => {
    const named = [...references.slice(0, 3), other].sort();
    expect((await listed({ order: "ORDER-1" })).sort()).toEqual(named);
    expect((await listed({ order: "order-1" })).sort()).toEqual(named);
    expect(await listed({ order: "order" })).toEqual([]);
  });

  it("by pages misses nothing and shows nothing twice", async () => {
    for (const query of [{ lane: "support-standard" }, { customer: customerId }, { order: "order-1" }, {}]) {
      const whole = await listed(query);
      const pages = await allPages({ ...query, limit: "2" });
      expect(pages.flat()).toEqual(whole);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(2);
    }
  });

  it("of a status has those alone, and of an agent what they hold", async () => {
    const { reference } = (await alice.next()).body;
    expect(await listed({ agent: "alice" })).toEqual([reference]);
    expect(await listed({ agent: "alice", status: "assigned" })).toEqual([reference]);
    await eventually("the list has caught up", async () => (await listed({ status: "assigned" })).length === 1);
    expect(await listed({ status: "assigned" })).toEqual([reference]);
    expect(await listed({ status: "assigned", customer: customerId })).toEqual([reference]);
    expect((await listed({ status: "queued" })).sort()).toEqual(
      [...references, other].filter((one) => one !== reference).sort(),
    );
    expect(await listed({ status: "closed" })).toEqual([]);
    expect(await listed({ agent: "nobody" })).toEqual([]);
    expect((await allPages({ status: "assigned", limit: "1" })).flat()).toEqual([reference]);
  });

  it.each([
    ["two filters", { lane: "support-standard", agent: "alice" }, "/agent"],
    ["a lane that there isn't", { lane: "nowhere" }, "/lane"],
    ["a lane of nothing", { lane: "" }, "/lane"],
    ["a filter that there isn't", { team: "support" }, "/team"],
    ["a status that there isn't", { status: "open" }, "/status"],
    ["what is no reference", { reference: "0000000ZB" }, "/reference"],
    ["what is no address", { address: "ada at example.com" }, "/address"],
    ["an order of nothing", { order: " " }, "/order"],
    ["what is no agent's id", { agent: "alice, bob" }, "/agent"],
    ["a day for a time", { due: "2026-11-22" }, "/due"],
    ["what is due and closed", { due: "now", status: "closed" }, "/due"],
    ["a cursor of too much", { cursor: "A".repeat(4_001) }, "/cursor"],
    ["a limit of nothing", { limit: "0" }, "/limit"],
    ["a limit of too much", { limit: "101" }, "/limit"],
    ["a limit in words", { limit: "ten" }, "/limit"],
  ])("is refused with %s", async (_, query, pointer) => {
    expectProblem(await sam.list(query as Record<string, string>), 422, "fields-at-fault", [pointer]);
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  it.each([
    ["nothing", ""],
    ["no base64", "!!!"],
    ["no JSON", Buffer.from("{").toString("base64url")],
    ["a list", encode(["x"])],
    ["null", encode(null)],
    ["other types", encode({ pk: 1, sk: {} })],
    ["too few keys", encode({ pk: "complaint#0000000ZA" })],
    ["keys that there aren't", encode({ pk: "a", sk: "b", evil: "c" })],
    ["empty keys", encode({ pk: "", sk: "" })],
  ])("is refused with a cursor of %s", async (_, cursor) => {
    for (const query of [
      {},
      { lane: "support-standard" },
      { customer: customerId },
      { order: "order-1" },
      { agent: "bob" },
    ]) {
      expectProblem(await sam.list({ ...query, cursor }), 422, "bad-cursor", ["/cursor"]);
    }
  });

  it("is refused with the cursor of another list", async () => {
    const { nextCursor: cursor } = (await sam.list({ lane: "support-standard", limit: "1" })).body;
    expect(cursor).toEqual(expect.any(String));
    const others = [
      {},
      { lane: "returns-standard" },
      { lane: "support-standard", status: "queued" },
      { order: "order-1" },
    ];
    for (const query of others) {
      expectProblem(await sam.list({ ...query, cursor }), 422, "bad-cursor", ["/cursor"]);
    }
  });
});

it("a claim from chosen lanes takes from no other", async () => {
  const bob = await agentClient(host, "bob");
  const claimed = [await bob.claim({ ...lanesOf("returns"), wait: 1 }), await bob.claim(lanesOf("returns"))];
  for (const { status, body } of claimed) expect(status === 204 || body.reference === other).toBe(true);
});
