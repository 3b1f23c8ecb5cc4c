import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let sam: AgentClient;
let rita: AgentClient;
beforeAll(async () => {
  const teams = { teams: [{ id: "support" }, { id: "returns" }], triage: [{ category: ["returns"], team: "returns" }] };
  host = await startHarshHost({ policy: teams, inbound: { replyDomain: "reply.shop.example" } });
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["supervisor"]);
  rita = await agentClient(host, "rita");
  await sam.entries("PUT", "/rita", { teams: ["returns"] });
});
afterAll(() => host.stopAndCheck());

const complain = async (email: string, message: string, more: object = {}) => {
  const before = (await mailbox(host).to(email)).length;
  const { body } = await customer.complain({ email, message, ...more });
  const mail = await mailbox(host).nth(email, before + 1);
  const { reference, statusUrl: submission } = body as { reference: string; statusUrl: string };
  return { reference, submission, mailed: linkIn(mail), replyTo: mail.headers["reply-to"] ?? "" };
};
/** Two complaints of one customer. */
const two = async (more: object = {}) => {
  const email = newAddress();
  return [
    await complain(email, "The first words.", more),
    await complain(email, "The second words.", more),
    email,
  ] as const;
};
const viewOf = async (reference: string) => (await sam.get(reference)).body.complaint;
const timelineOf = async (reference: string): Promise<{ kind: string; text?: string }[]> =>
  (await sam.get(reference)).body.timeline;
const absorbed = (into: string, from: string) =>
  eventually(`${into} takes ${from} on`, async () =>
    (await timelineOf(into)).some((one) => one.kind === "absorbed" && "from" in one && one.from === from),
  );

describe("a merge", () => {
  it("closes the one, goes on in the other, and is on both timelines with who did it", async () => {
    const [from, into] = await two();
    const merged = await sam.act(from.reference, "merge", { into: into.reference, note: "The same kettle." });
    expect(merged.body.complaint).toMatchObject({
      status: "closed",
      closedBecause: "merged",
      mergedInto: into.reference,
      links: [into.reference],
    });
    await absorbed(into.reference, from.reference);
    expect(await timelineOf(from.reference)).toContainEqual(
      expect.objectContaining({ kind: "merged", note: "The same kettle.", by: { kind: "agent", id: "sam" } }),
    );
    const { links, waitingSince, status } = await viewOf(into.reference);
    expect({ links, status }).toEqual({ links: [from.reference], status: "queued" });
    expect(waitingSince).toBe((await viewOf(from.reference)).waitingSince);
    for (const [action, body] of [
      ["merge", { into: into.reference }],
      ["reply", { message: "Hello." }],
      ["reopen", { note: "Again." }],
    ] as const)
      expect((await sam.act(from.reference, action, body)).status).toBe(409);
  });

  it("brings back what was resolved, to its agent", async () => {
    const [from, into] = await two();
    const alice = await agentClient(host, "alice");
    await alice.take(into.reference);
    await alice.act(into.reference, "resolve", { outcome: "not_upheld", cause: "none", explanation: "As ordered." });
    await sam.act(from.reference, "merge", { into: into.reference });
    await absorbed(into.reference, from.reference);
    expect(await viewOf(into.reference)).toMatchObject({ status: "queued", agent: "alice", reopenings: 1 });
  });

  it("follows to where the other one was merged, and never ends in itself", async () => {
    const [first, second, email] = await two();
    const third = await complain(email, "The third words.");
    await sam.act(second.reference, "merge", { into: third.reference });
    const merged = await sam.act(first.reference, "merge", { into: second.reference });
    expect(merged.body.complaint.mergedInto).toBe(third.reference);
    const circle = await sam.act(third.reference, "merge", { into: first.reference });
    expectProblem(circle, 422, "itself", ["/into"]);
  });

  it("of two into each other at once leaves one of them open, with both stories' word owed", async () => {
    const [one, other] = await two();
    await Promise.all([
      sam.act(one.reference, "merge", { into: other.reference }),
      sam.act(other.reference, "merge", { into: one.reference }),
    ]);
    const open = await host.after(180_000, "one of them is open", async () => {
      const both = await Promise.all([viewOf(one.reference), viewOf(other.reference)]);
      const [only, ...more] = both.filter(({ status }) => status === "queued");
      return more.length === 0 && only;
    });
    expect(open.respondBy).toBeDefined();
  });

  it("is of one customer's complaints, in teams that the agent sees", async () => {
    const [mine] = await two({ category: "returns" });
    const hidden = (await two())[0];
    const theirs = (await two({ category: "returns" }))[0];
    expectProblem(await sam.act(mine.reference, "merge", { into: theirs.reference }), 422, "another-customer", [
      "/into",
    ]);
    await rita.take(mine.reference);
    const unseen = await rita.act(mine.reference, "merge", { into: hidden.reference });
    const unknown = await rita.act(mine.reference, "merge", { into: "000000012" });
    expectProblem(unseen, 422, "unknown-target", ["/into"]);
    expect(unknown.body).toEqual(unseen.body);
    expectProblem(await rita.act(mine.reference, "link", { to: hidden.reference }), 422, "unknown-target", ["/to"]);
    expectProblem(await rita.act(mine.reference, "merge", { into: mine.reference }), 422, "itself", ["/into"]);
    expect(await viewOf(mine.reference)).toMatchObject({ status: "assigned", links: [] });
  });
});

describe("the customer of a merged complaint", () => {
  it("reads by the mailed link how both go on, and what they write joins the other one", async () => {
    const [from, into] = await two();
    await customer.say(into.mailed, "A word to the second.");
    await sam.act(from.reference, "merge", { into: into.reference });
    await absorbed(into.reference, from.reference);
    expect((await customer.say(from.mailed, "A word to the first.")).status).toBe(303);
    const { text } = await customer.open(from.mailed);
    for (const words of ["The first words.", "A word to the second.", "A word to the first.", into.reference])
      expect(text).toContain(words);
    expect(text).toContain("goes on together with another complaint");
    expect(await timelineOf(into.reference)).toContainEqual(
      expect.objectContaining({
        text: "A word to the first.",
        by: { kind: "customer", through: "link", of: from.reference },
      }),
    );
  });

  it("shows by the link that was answered only what came through that link, of either", async () => {
    const [from, into] = await two();
    await customer.say(into.mailed, "The victim's word.");
    await customer.say(into.submission, "The other stranger's word.");
    await sam.act(from.reference, "merge", { into: into.reference });
    await absorbed(into.reference, from.reference);
    expect((await customer.say(from.submission, "The stranger's word.")).status).toBe(303);
    const stranger = (await customer.open(from.submission)).text;
    for (const words of ["The first words.", "The stranger&#39;s word."]) expect(stranger).toContain(words);
    for (const words of ["victim", "other stranger", "The second words.", into.reference])
      expect(stranger).not.toContain(words);
    const other = (await customer.open(into.submission)).text;
    expect(other).toContain("The other stranger&#39;s word.");
    expect(other).not.toContain("The stranger&#39;s word.");
    expect((await customer.answerFollowUp(from.submission, "no")).status).toBe(409);
  });

  it("answers a mail about it, and the answer joins the other one", async () => {
    const [from, into, email] = await two();
    await sam.act(from.reference, "merge", { into: into.reference });
    const mail = plainMail({ from: email, to: from.replyTo, text: "Sent to the first." });
    expect((await mailGateway(host).send(mail)).body).toMatchObject({ outcome: "joined", reference: into.reference });
  });
});
