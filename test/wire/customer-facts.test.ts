import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { crmClient } from "../support/crm-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

let host: HarshHost;
let crm: ReturnType<typeof crmClient>;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({
    policy: {
      segments: [{ id: "listed", emails: ["@listed.example"] }, { id: "vip" }],
      teams: [{ id: "support" }, { id: "vips" }],
      triage: [{ segment: ["vip"], team: "vips" }],
      agentCap: 100,
    },
  });
  crm = crmClient(host);
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const facts = { plan: "Gold", since: 2019, vip: true, "마지막 주문": "주전자\n은색" };
const pushed = (email: string, fields: object = {}) => ({ customer: `mailto:${email}`, facts, ...fields });
const known = (reference: string, what: (customer: Record<string, unknown>) => boolean) =>
  eventually("the facts are seen", async () => {
    const { body } = await alice.get(reference);
    return what(body.customer) && body;
  });

describe("facts that a company's own systems push", () => {
  it("are what an agent sees of the customer, whether they came before the complaint or after it", async () => {
    const email = newAddress();
    const { status, body } = await crm.push(`mailto:${email}`, pushed(email, { asOf: "2026-01-02T03:04:05+01:00" }));
    expect([status, body]).toEqual([
      200,
      { customer: expect.stringMatching(/^cus_[\w-]{16}$/), facts, asOf: "2026-01-02T02:04:05.000Z" },
    ]);
    const { reference } = (await customer.complain({ message: "Broken.", email: email.toUpperCase() })).body;
    const seen = await known(reference, (one) => one.facts !== undefined);
    expect(seen.customer).toMatchObject({ id: body.customer, facts, factsAsOf: body.asOf });
    const { etag } = Object.fromEntries((await alice.get(reference)).headers);

    const newer = { customer: body.customer, facts: { plan: "Silver" } };
    expect((await crm.push(body.customer, newer)).body.facts).toEqual(newer.facts);
    await known(reference, (one) => JSON.stringify(one.facts) === JSON.stringify(newer.facts));
    expect((await alice.get(reference)).headers.get("etag")).toBe(etag);
  });

  it("of a telephone number are the customer's who left only that", async () => {
    const { body } = await crm.push("tel:+49 30 1234567", { customer: "tel:+49301234567", facts });
    const { reference } = (await customer.complain({ message: "Broken.", phone: "0049 (30) 1234567" })).body;
    expect((await alice.get(reference)).body.customer.id).toBe(body.customer);
  });

  it("are replaced as a whole, and never by older ones", async () => {
    const email = newAddress();
    const push = async (fields: object) => (await crm.push(`mailto:${email}`, pushed(email, fields))).body;
    await push({ asOf: "2026-02-01T00:00:00Z", segment: "vip" });
    const late = await push({ asOf: "2026-01-31T23:59:59.999Z", facts: { plan: "old" } });
    expect(late).toMatchObject({ facts, segment: "vip", asOf: "2026-02-01T00:00:00.000Z" });
    const same = await push({ asOf: "2026-02-01T00:00:00Z", facts: { plan: "new" } });
    expect(same).toEqual({ customer: same.customer, facts: { plan: "new" }, asOf: "2026-02-01T00:00:00.000Z" });
    const before = Date.now();
    const { body: withoutTime } = await crm.push(`mailto:${email}`, pushed(email, { facts: {} }), { offBy: -60 });
    expect(withoutTime.facts).toEqual({});
    const signedAt = Date.parse(withoutTime.asOf) + 60_000;
    expect(signedAt).toBeGreaterThan(before - 1_000);
    expect(signedAt).toBeLessThanOrEqual(Date.now());
  });

  it("bring their segment into triage at every door, ahead of the list of addresses", async () => {
    const email = newAddress().replace("@example.com", "@listed.example");
    const complain = async () => (await customer.complain({ message: "Broken.", email })).body.reference;
    expect((await alice.get(await complain())).body.complaint).toMatchObject({
      team: "support",
      customer: { segment: "listed" },
    });
    await crm.push(`mailto:${email}`, pushed(email, { segment: "vip" }));
    await eventually(
      "the form knows it",
      async () => (await alice.get(await complain())).body.complaint.team === "vips",
    );
    const mailed = (await mailGateway(host).send(plainMail({ from: `Ada <${email}>` }))).body.reference;
    const written = (await alice.writeDown({ channel: "phone", message: "Broken.", email })).body.reference;
    for (const reference of [mailed, written]) {
      expect((await alice.get(reference)).body.complaint).toMatchObject({ team: "vips", customer: { segment: "vip" } });
    }
  });
});

describe("a push", () => {
  const email = newAddress("refused");
  const good = pushed(email);
  const push = (body: unknown, signing = {}) => crm.push(`mailto:${email}`, body, signing);

  it("that nobody signed is refused, whoever knows the secret", async () => {
    const none = { "webhook-signature": "", authorization: `Bearer ${host.inboundSecret}` };
    for (const headers of [none, { "webhook-signature": "v1,AAAA" }, { "webhook-signature": "v1a,AAAA v2,x" }]) {
      expectProblem(await push(good, { headers }), 401, "wrong-signature");
    }
    expectProblem(await push(good, { secret: "another secret of theirs" }), 401, "wrong-signature");
    expectProblem(await push(good, { headers: { "webhook-id": "msg_other" } }), 401, "wrong-signature");
    expectProblem(await push(good, { headers: { "webhook-timestamp": "soon" } }), 401, "not-signed");
    const { url } = host;
    const bare = await fetch(`${url}/v1/inbound/customers/cus_${"a".repeat(16)}/facts`, { method: "PUT", body: "{}" });
    expect(bare.status).toBe(401);
  });

  it("that was signed too long ago, or by a clock that is ahead, is refused with both times", async () => {
    const old = await push(good, { offBy: -301 });
    expectProblem(old, 401, "signature-too-old");
    expect(old.body.detail).toMatch(/timestamp is 20.*Z, and here it is 20.*Z/);
    expectProblem(await push(good, { offBy: 310 }), 401, "signature-from-the-future");
    expect((await push(good, { offBy: -290 })).status).toBe(200);
    expect((await push(good, { offBy: 290 })).status).toBe(200);
  });

  it.each([
    ["for another than the path names", { customer: "mailto:eve@example.com" }, ["/customer"]],
    ["for nobody", { customer: "Ada" }, ["/customer"]],
    ["with a list for a fact", { facts: { plan: ["Gold"] } }, ["/facts/plan"]],
    ["with a text that is too long", { facts: { plan: "각".repeat(501) } }, ["/facts/plan"]],
    ["with a number that is none", '{"customer":"mailto:x@example.com","facts":{"n":1e999}}', ["/facts/n"]],
    ["with a name that is too long", { facts: { ["x".repeat(61)]: 1 } }, [`/facts/${"x".repeat(61)}`]],
    ["with a name that can't be seen", { facts: { "a\u200b": 1 } }, ["/facts/a\u200b"]],
    ["with too many", { facts: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, n])) }, ["/facts"]],
    ["with a segment that there is not", { segment: "gold" }, ["/segment"]],
    ["from tomorrow", { asOf: new Date(Date.now() + 86_400_000).toISOString() }, ["/asOf"]],
    ["with a time that is none", { asOf: "yesterday" }, ["/asOf"]],
    ["with more fields", { plan: "Gold" }, ["/plan"]],
  ])("%s is refused with where", async (_, change, pointers) => {
    const refused = await push(typeof change === "string" ? change : { ...good, ...change });
    expectProblem(refused, 422, "fields-at-fault", pointers);
  });

  it("that is no JSON, another type or too large is refused as that", async () => {
    expectProblem(await push("{"), 400, "bad-json");
    expectProblem(await push(good, { headers: { "content-type": "text/plain" } }), 415, "unsupported-content-type");
    expectProblem(await push({ ...good, facts: { a: "x".repeat(17_000) } }), 413, "body-too-large");
  });

  it("takes any names and numbers that JSON has", async () => {
    const other = newAddress();
    const push = (facts: object) => crm.push(`mailto:${other}`, { customer: `mailto:${other}`, facts });
    const odd = { constructor: "x", toString: 1e-300, " ": 1, a: 1.5, é: Number.MAX_SAFE_INTEGER };
    const { " ": _blank, ...fit } = odd;
    expectProblem(await push(odd), 422, "fields-at-fault", ["/facts/ "]);
    expect((await push(fit)).body.facts).toEqual(fit);
  });

  it("is taken by real time, however far the pipeline's clock was moved", async () => {
    await host.advanceClock(3 * 86_400_000);
    expect((await push(good)).status).toBe(200);
    expectProblem(await push(good, { offBy: 3 * 86_400 }), 401, "signature-from-the-future");
  });

  it("keeps the address out of the table", async () => {
    expect((await readTable(host)).filter((item) => item.includes(email))).toEqual([]);
  });
});
