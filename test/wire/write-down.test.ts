import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { lanesOf, policyWithTeams } from "../support/lanes.ts";
import { mailbox } from "../support/mailbox.ts";
import { MINUTE } from "../support/policy.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost(policyWithTeams(["elsewhere", "at-once"], { agentCap: 2 }));
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const call = { channel: "phone", message: "She says that the kettle came broken." };
const kinds = (timeline: { kind: string }[]) => timeline.map(({ kind }) => kind);

describe("a complaint that an agent writes down", () => {
  it("is acknowledged like any other, and says who took it down", async () => {
    const email = newAddress();
    const { status, body, headers } = await alice.writeDown({ ...call, email, locale: "de", orderId: "A-1" });
    expect([status, body.status, body.lease]).toEqual([201, "queued", undefined]);
    expect(headers.get("location")).toBe(`/v1/agent/complaints/${body.reference}`);
    expect(body.complaint).toMatchObject({ channel: "phone", orderId: "A-1", customer: { proof: "none" } });
    const mail = await mailbox(host).nth(email, 1);
    expect(mail.headers["content-language"]).toBe("de");
    expect(mail.text).not.toContain(call.message);
    const { timeline } = (await alice.get(body.reference)).body;
    expect(timeline.slice(0, 2)).toEqual([
      expect.objectContaining({ kind: "message", text: call.message, by: { kind: "customer", through: "agent" } }),
      expect.objectContaining({ kind: "written-down", by: { kind: "agent", id: "alice" } }),
    ]);
  });

  it("needs no address, and two without one are two customers", async () => {
    const [one, other] = await Promise.all([alice.writeDown(call), alice.writeDown({ ...call, channel: "visit" })]);
    expect(one.body.complaint.acknowledgement).toMatchObject({ state: "withheld", reason: "no-address" });
    expect(one.body.complaint.customer.id).not.toBe(other.body.complaint.customer.id);
  });

  it("is one with the same Idempotency-Key, whatever channel or customer another body names", async () => {
    const key = { "idempotency-key": "call-1" };
    const said = { ...call, email: newAddress() };
    const answers = await Promise.all([1, 2, 3].map(() => alice.writeDown(said, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(2);
    for (const change of [{ message: "No." }, { channel: "visit" }, { email: newAddress() }, { claim: true }]) {
      expectProblem(await alice.writeDown({ ...said, ...change }, key), 422, "idempotency-key-reused");
    }
    const bob = await agentClient(host, "bob");
    const his = await bob.writeDown({ ...said, email: newAddress() }, key);
    expect([his.status, his.body.reference === answers[0]?.body.reference]).toEqual([201, false]);
  });

  it("is theirs at once where they want it, until they are full", async () => {
    const carol = await agentClient(host, "carol");
    const key = { "idempotency-key": "mine" };
    const mine = await carol.writeDown({ ...call, claim: true }, key);
    expect(mine.body).toMatchObject({ status: "assigned", lease: { agent: "carol", number: 1 } });
    const again = await carol.writeDown({ ...call, claim: true }, key);
    expect(again.body.lease).toEqual(mine.body.lease);
    expect((await carol.act(mine.body.reference, "reply", { message: "We send another.", keep: true })).status).toBe(
      200,
    );
    expect((await carol.writeDown({ ...call, claim: true })).body.status).toBe("assigned");
    const third = await carol.writeDown({ ...call, claim: true });
    expect([third.status, third.body]).toMatchObject([201, { status: "queued", notClaimed: "full" }]);
    expect(third.body.lease).toBeUndefined();
    const { timeline } = (await carol.get(mine.body.reference)).body;
    expect(kinds(timeline)).toEqual(expect.arrayContaining(["message", "written-down", "claimed", "reply"]));
    expect(timeline.find(({ kind }: { kind: string }) => kind === "claimed").by).toEqual({
      kind: "agent",
      id: "carol",
    });
  });

  it("is known to whoever took it down: it needs no look to stay theirs, and their next claim is another one", async () => {
    const dave = await agentClient(host, "dave");
    const { body } = await dave.writeDown({ ...call, category: "at-once", claim: true });
    expect(Date.parse(body.lease.until) - host.now()).toBeGreaterThan(29 * MINUTE);
    const other = await alice.writeDown({ ...call, category: "at-once" });
    const next = await eventually("another one", async () => {
      const answer = await dave.claim({ ...lanesOf("at-once"), wait: 1 });
      return answer.status === 200 && answer;
    });
    expect(next.body.reference).toBe(other.body.reference);
  });

  it("is theirs where they have just let go of another", async () => {
    const erin = await agentClient(host, "erin");
    const write = async () => (await erin.writeDown({ ...call, category: "elsewhere", claim: true })).body;
    await write();
    for (let time = 0; time < 5; time += 1) {
      const { reference, status } = await write();
      expect(status).toBe("assigned");
      expect((await erin.act(reference, "reply", { message: "Which one?" })).status).toBe(200);
    }
  });

  it("keeps the files that came along", async () => {
    const letter = Buffer.from("%PDF-1.7\n");
    const file = { filename: "letter.pdf", contentType: "application/pdf", size: letter.length };
    const asked = (await customerClient(host).askToUpload(file)).body;
    const { url, headers } = asked.upload;
    expect((await fetch(url, { method: "PUT", headers, body: letter })).status).toBe(200);
    const { body } = await alice.writeDown({ ...call, attachments: [asked.id] });
    const { timeline } = (await alice.get(body.reference)).body;
    expect(timeline[0].attachments).toMatchObject([{ filename: "letter.pdf", contentType: "application/pdf" }]);
  });

  it.each([
    ["without words", { message: " " }, ["/message"]],
    ["from a channel with a door of its own", { channel: "form" }, ["/channel"]],
    ["with an address that is none", { email: "ada" }, ["/email"]],
    ["with more fields", { caution: "none" }, ["/caution"]],
  ])("%s is refused", async (_, change, pointers) => {
    expectProblem(await alice.writeDown({ ...call, ...change }), 422, "fields-at-fault", pointers);
  });
});
