import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import type { Answer } from "../../support/answer.ts";
import { customerClient, newAddress } from "../../support/customer-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { mailbox } from "../../support/mailbox.ts";

const ROUNDS = 4;

interface Action {
  name: string;
  body?: Record<string, unknown>;
  /** Where it leaves the complaint. */
  status: string;
  /** What it leaves on the timeline. */
  kind: string;
  mails: number;
}

const reply = { name: "reply", body: { message: "Which one?" }, status: "awaiting_customer", kind: "reply", mails: 1 };
const resolve = {
  name: "resolve",
  body: { outcome: "not_upheld", cause: "none", explanation: "It works as it should." },
  status: "resolved",
  kind: "resolution",
  mails: 1,
};
const release = { name: "release", body: {}, status: "queued", kind: "released", mails: 0 };
const handOver = {
  name: "hand-over",
  body: { note: "Yours.", to: { team: "loans" } },
  status: "queued",
  kind: "hand-over",
  mails: 0,
};
const escalate = { name: "escalate", body: { note: "Help." }, status: "queued", kind: "escalation", mails: 0 };

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
let sam: AgentClient;
beforeAll(async () => {
  const teams = [{ id: "support" }, { id: "loans" }];
  host = await startHarshHost({ policy: { agentCap: 100, teams, triage: [] } });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
  sam = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

/** A new complaint that alice holds and has looked at, acknowledged. */
const held = async () => {
  const email = newAddress();
  const { body } = await customer.complain({ message: "It came broken.", email });
  const reference: string = body.reference;
  const { text } = await mailbox(host).nth(email, 1);
  const { headers } = await alice.take(reference);
  const link = /http:\/\/\S+\/c\/[a-z2-7]+/u.exec(text)?.[0] ?? "";
  return { email, reference, link, etag: headers.get("etag") ?? "" };
};
const kindsOf = ({ body }: Answer): string[] => body.timeline.map(({ kind }: { kind: string }) => kind);
const settled = (reference: string) =>
  eventually(`no mail of ${reference} is on its way`, async () => {
    const answer = await sam.get(reference);
    return answer.body.complaint.pendingMails.length === 0 && answer;
  });

describe("of two different actions at once", () => {
  const oneWins = async (actions: readonly Action[], seen: boolean) => {
    const { email, reference, etag } = await held();
    const headers: Record<string, string> = seen ? { "if-match": etag } : {};
    const answers = await Promise.all(actions.map(({ name, body }) => alice.act(reference, name, body, headers)));
    const winner = actions.find((_, place) => answers[place]?.status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([409, 412])]);
    const found = await settled(reference);
    expect(found.body.status).toBe(winner?.status);
    const happened = kindsOf(found);
    for (const { kind } of actions) {
      expect(happened.filter((one) => one === kind)).toHaveLength(kind === winner?.kind ? 1 : 0);
    }
    expect(await mailbox(host).to(email)).toHaveLength(1 + (winner?.mails ?? 0));
  };

  it.each([
    { one: resolve, other: release },
    { one: reply, other: release },
    { one: resolve, other: handOver },
    { one: release, other: escalate },
  ])("neither of which can follow the other, one wins: $one.name, $other.name", async ({ one, other }) => {
    for (let round = 0; round < ROUNDS; round += 1) await oneWins(round % 2 === 0 ? [one, other] : [other, one], false);
  });

  it.each([
    { one: reply, other: resolve },
    { one: reply, other: handOver },
    { one: resolve, other: escalate },
  ])("that were decided on the same state, one wins: $one.name, $other.name", async ({ one, other }) => {
    for (let round = 0; round < ROUNDS; round += 1) await oneWins(round % 2 === 0 ? [one, other] : [other, one], true);
  });

  it("of a supervisor and the holder the same holds", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { reference } = await held();
      const [byHolder, bySupervisor] = await Promise.all([
        alice.act(reference, resolve.name, resolve.body),
        sam.act(reference, handOver.name, handOver.body),
      ]);
      expect([byHolder.status, bySupervisor.status].filter((status) => status === 200)).toHaveLength(1);
      const found = await sam.get(reference);
      expect(found.body.status).toBe(byHolder.status === 200 ? "resolved" : "queued");
      expect(found.body.complaint.team).toBe(byHolder.status === 200 ? "support" : "loans");
    }
  });

  it("that take nothing from each other both are carried out", async () => {
    const { reference } = await held();
    const notes = Array.from({ length: 6 }, (_, number) => `Note ${number}.`);
    const answers = await Promise.all(notes.map((note) => alice.act(reference, "note", { note })));
    expect(answers.map(({ status }) => status)).toEqual(notes.map(() => 200));
    const { timeline } = (await sam.get(reference)).body;
    const said = timeline.flatMap(({ kind, text }: { kind: string; text: string }) => (kind === "note" ? [text] : []));
    expect(said.sort()).toEqual(notes);
  });

  it("with the same If-Match exactly one is carried out", async () => {
    const { reference, etag } = await held();
    const notes = ["One.", "Two.", "Three."];
    const answers = await Promise.all(
      notes.map((note) => alice.act(reference, "note", { note }, { "if-match": etag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});

describe("an action", () => {
  it("is refused with 412 by a customer's message of the same moment alone, and then changes nothing", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { email, reference, link } = await held();
      const [said, answered] = await Promise.all([
        customer.say(link, "One more thing."),
        alice.act(reference, reply.name, reply.body),
      ]);
      expect(said.status).toBe(303);
      expect([200, 412]).toContain(answered.status);
      const found = await settled(reference);
      const happened = kindsOf(found).filter((kind) => kind === "message" || kind === "reply");
      if (answered.status === 412) expect([found.body.status, happened]).toEqual(["assigned", ["message", "message"]]);
      else if (happened[1] === "reply") expect(found.body.status).toBe("queued");
      else expect(found.body.status).toBe("awaiting_customer");
      expect(await mailbox(host).to(email)).toHaveLength(answered.status === 412 ? 1 : 2);
      if (answered.status === 412) expect((await alice.act(reference, reply.name, reply.body)).status).toBe(200);
    }
  });

  it("under the revision that was last seen isn't refused for what the pipeline does for itself", async () => {
    const complaints = [await held(), await held(), await held(), await held()];
    const work = async ({ reference, etag: first }: (typeof complaints)[number]) => {
      let etag = first;
      for (let step = 0; step < 4; step += 1) {
        const body = { message: `Step ${step}.`, keep: true };
        const { status, headers, text } = await alice.act(reference, "reply", body, { "if-match": etag });
        expect([status, text]).toEqual([200, expect.any(String)]);
        etag = headers.get("etag") ?? "";
      }
      return alice.act(reference, resolve.name, resolve.body, { "if-match": etag });
    };
    let working = true;
    const sweeping = async () => {
      while (working) {
        await host.advanceClock(30_000);
        await host.runSchedules();
      }
    };
    const noise = sweeping();
    const ends = await Promise.all(complaints.map(work)).finally(() => {
      working = false;
    });
    await noise;
    expect(ends.map(({ status }) => status)).toEqual(complaints.map(() => 200));
  });
});
