import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({
    policy: {
      teams: [{ id: "support" }, { id: "seoul" }],
      triage: [
        { language: ["ko"], team: "seoul" },
        { category: ["seoul"], team: "seoul" },
      ],
      agentCap: 100,
    },
  });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

type Item = { kind: string; reference: string; at: string } & Record<string, unknown>;
const only = (timeline: Item[], kind: string) => timeline.filter((item) => item.kind === kind);

describe("a customer's other complaints", () => {
  it("are told with what was said in them, over all channels, oldest first", async () => {
    const email = newAddress();
    const first = (await mailGateway(host).send(plainMail({ from: email, text: "The lid is loose." }))).body.reference;
    await mailbox(host).nth(email, 1);
    await alice.take(first);
    await alice.act(first, "reply", { message: "We send another lid." });
    const second = (await alice.writeDown({ channel: "phone", message: "No lid came.", email })).body.reference;
    const third = (await customer.complain({ message: "Still no lid.", email })).body.reference;
    const { customer: known } = await eventually("all are listed", async () => {
      const { body } = await alice.get(third);
      return body.customer.complaints.length === 2 && body;
    });
    const told = known.timeline.map(({ reference, channel, kind, text }: Item) => [reference, channel, kind, text]);
    expect(told).toEqual([
      [first, "email", "message", "The lid is loose."],
      [first, "email", "reply", "We send another lid."],
      [second, "phone", "message", "No lid came."],
    ]);
    expect(known).not.toHaveProperty("truncated");
    expect(known.complaints.map(({ reference }: Item) => reference)).toEqual([second, first]);
  });

  it("are told of the latest ten alone, which is said", async () => {
    const email = newAddress();
    const references: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      references.push((await customer.complain({ message: `No. ${count}`, email })).body.reference);
    }
    const { customer: known } = await eventually("all are listed", async () => {
      const { body } = await alice.get(references[0] ?? "");
      return body.customer.complaints.length === 11 && body;
    });
    expect(known.timeline.map(({ reference }: Item) => reference).toSorted()).toEqual(references.slice(2).toSorted());
    expect(known.truncated).toBe(true);
  });

  it("are told as far as some hundred KB go, the newest of them", async () => {
    const email = newAddress();
    const message = "각".repeat(20_000);
    for (let count = 0; count < 5; count += 1) await customer.complain({ message, email });
    const { reference } = (await customer.complain({ message: "Well?", email })).body;
    const { customer: known } = await eventually("all are listed", async () => {
      const { body } = await alice.get(reference);
      return body.customer.complaints.length === 5 && body;
    });
    expect([known.timeline.length, known.truncated]).toEqual([3, true]);
  });

  it("of another team are no more than a line", async () => {
    const email = newAddress();
    const body = { message: "A secret of mine.", email, category: "seoul", subject: "Secret" };
    const hidden = (await customer.complain(body)).body.reference;
    const { reference } = (await customer.complain({ message: "Broken.", email, locale: "en" })).body;
    const root = await agentClient(host, "root", ["supervisor"]);
    const entered = await root.entries("PUT", "/dave", { name: "Dave", teams: ["support"] });
    expect(entered.status).toBe(201);
    const dave = await agentClient(host, "dave");
    const answer = await eventually("both are listed", async () => {
      const found = await dave.get(reference);
      return found.body.customer?.complaints.length === 1 && found;
    });
    expect(answer.body.customer.complaints).toEqual([
      {
        reference: hidden,
        channel: "form",
        status: "queued",
        team: "seoul",
        receivedAt: expect.any(String),
        elsewhere: true,
      },
    ]);
    expect(answer.body.customer.timeline).toEqual([]);
    expect(answer.text).not.toMatch(/secret/iu);
    const away = await dave.writeDown({ channel: "phone", message: "Another.", email, category: "seoul", claim: true });
    expect([away.status, away.body]).toEqual([
      201,
      { reference: expect.any(String), team: "seoul", status: "queued", notClaimed: "other-team" },
    ]);
  });
});

describe("what is known of a complaint", () => {
  it("says what the customer was told, by when, and whether it was kept", async () => {
    const written = { channel: "phone", message: "Broken.", email: newAddress(), claim: true };
    const { reference, complaint } = (await alice.writeDown(written)).body;
    expect(complaint.promised).toEqual({
      what: "first-response",
      toldAt: complaint.receivedAt,
      by: complaint.promisedBy,
    });
    await alice.act(reference, "reply", { message: "Which one?" });
    expect((await alice.get(reference)).body.complaint.promised.answeredAt).toEqual(expect.any(String));
  });

  it("has at its end the mails that are still on their way", async () => {
    const email = newAddress();
    const written = { channel: "phone", message: "Broken.", email, claim: true };
    const { reference } = (await alice.writeDown(written)).body;
    await mailbox(host).nth(email, 1);
    await host.setFaults({ ses: "down" });
    await alice.act(reference, "reply", { message: "Which one?", keep: true });
    const last = await eventually("it failed once", async () => {
      const item = (await alice.get(reference)).body.timeline.at(-1);
      return item.kind === "mail-pending" && item.attempts > 0 && item;
    });
    expect(last).toEqual({
      reference,
      kind: "mail-pending",
      mail: "reply",
      since: expect.any(String),
      at: expect.any(String),
      attempts: 1,
      nextTry: expect.any(String),
      by: { kind: "system" },
    });
    await host.setFaults({ ses: "ok" });
    await host.after(60_000, "the mail is off", async () => {
      const { timeline } = (await alice.get(reference)).body;
      return only(timeline, "mail-pending").length === 0 && only(timeline, "mail-sent").length === 2;
    });
  });

  it("names who did what", async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await customer.complain({ message: "Broken.", email: newAddress() })).body.reference),
    );
    await alice.take(one);
    await alice.act(one, "extend");
    await alice.act(one, "link", { to: other });
    await alice.act(one, "release");
    const { timeline } = (await alice.get(one)).body;
    for (const kind of ["claimed", "lease-extended", "linked", "released"]) {
      expect(only(timeline, kind).map(({ by }) => by)).toContainEqual({ kind: "agent", id: "alice" });
    }
  });
});

describe("a complaint in a language that a team is for", () => {
  const korean = "지난주에 산 주전자가 깨진 채로 왔어요. 아무도 전화를 받지 않습니다. 환불해 주세요.";
  const routed = (reference: string) =>
    eventually("it is with that team", async () => {
      const { body } = await alice.get(reference);
      return body.complaint.team === "seoul" && body;
    });

  it("gets there from a form that says nothing of it, with the promise that was made", async () => {
    const { reference, expectedResponseBy } = (await customer.complain({ message: korean, email: newAddress() })).body;
    const { complaint, timeline } = await routed(reference);
    expect(complaint).toMatchObject({ lane: "seoul-standard", promisedBy: expectedResponseBy });
    expect(only(timeline, "routed")).toMatchObject([{ team: "seoul", because: "language", by: { kind: "system" } }]);
    await eventually("it is in that lane", async () => {
      const { items } = (await alice.list({ lane: "seoul-standard" })).body;
      return items.some((one: Item) => one.reference === reference);
    });
  });

  it("gets there from a mail", async () => {
    const mail = plainMail({
      from: newAddress(),
      text: korean,
      more: ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"],
    });
    const { reference } = (await mailGateway(host).send(mail)).body;
    await routed(reference);
  });
});
