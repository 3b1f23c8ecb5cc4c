import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { incidentClient } from "../support/incident-client.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let sam: AgentClient;
let rita: AgentClient;
let ben: AgentClient;
let lena: AgentClient;
beforeAll(async () => {
  const teams = {
    teams: ["support", "returns", "loans"].map((id) => ({ id })),
    triage: [{ category: ["returns"], team: "returns" }],
  };
  host = await startHarshHost({ policy: teams, inbound: { replyDomain: "reply.shop.example" } });
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["supervisor"]);
  rita = await agentClient(host, "rita");
  ben = await agentClient(host, "ben");
  lena = await agentClient(host, "lena");
  await sam.entries("PUT", "/rita", { teams: ["returns"] });
  await sam.entries("PUT", "/ben", { teams: ["support"] });
  await sam.entries("PUT", "/lena", { teams: ["loans"] });
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

describe("what was merged from another team's complaint", () => {
  const letter = Buffer.from("%PDF-1.7\n");
  const uploaded = async () => {
    const file = { filename: "letter.pdf", contentType: "application/pdf", size: letter.length };
    const { id, upload } = (await customer.askToUpload(file)).body;
    expect((await fetch(upload.url, { method: "PUT", headers: upload.headers, body: letter })).status).toBe(200);
    return id;
  };

  it("is opened with its files and its mails by whoever reads it, and by nobody else", async () => {
    const email = newAddress();
    const from = await complain(email, "The first words.", { category: "returns", attachments: [await uploaded()] });
    const mail = plainMail({ from: email, to: from.replyTo, text: "Sent to the first." });
    expect((await mailGateway(host).send(mail)).body).toMatchObject({ outcome: "joined", reference: from.reference });
    const middle = await complain(email, "Between the two.", { category: "returns" });
    const into = await complain(email, "The second words.");
    const files = (await sam.get(from.reference)).body.timeline.flatMap(
      ({ attachments = [], mail: { raw } = {} }: { attachments?: { id: string }[]; mail?: { raw?: string } }) => [
        ...attachments.map(({ id }) => id),
        ...(raw === undefined ? [] : [raw]),
      ],
    );
    expect(files).toHaveLength(2);
    for (const file of files) expectProblem(await ben.attachment(from.reference, file), 404, "unknown-attachment");

    await sam.act(from.reference, "merge", { into: middle.reference });
    await absorbed(middle.reference, from.reference);
    await sam.act(middle.reference, "merge", { into: into.reference });
    await absorbed(into.reference, middle.reference);
    const seen = (await ben.get(into.reference)).body.timeline;
    expect(seen.map(({ text }: { text?: string }) => text)).toEqual(
      expect.arrayContaining(["The first words.", "Sent to the first.", "Between the two."]),
    );
    expectProblem(await ben.get(from.reference), 404, "unknown-complaint");
    for (const file of files) {
      const opened = await ben.attachment(from.reference, file);
      expect([opened.status, (await fetch(opened.body.url)).status]).toEqual([200, 200]);
      const unseen = await lena.attachment(from.reference, file);
      expectProblem(unseen, 404, "unknown-attachment");
      expect(unseen.body).toEqual((await lena.attachment("0000000ZV", file)).body);
    }
    expectProblem(await ben.attachment(from.reference, "att_unknown"), 404, "unknown-attachment");
  });
});

describe("what a merge brings along", () => {
  it("is each time that its customer was passed on, and supervisors hear of the second", async () => {
    const [from, into] = await two();
    for (const { reference } of [from, into])
      await sam.act(reference, "hand-over", { note: "Yours.", to: { team: "returns" } });
    await sam.act(from.reference, "merge", { into: into.reference });
    await absorbed(into.reference, from.reference);
    expect((await viewOf(into.reference)).handOvers).toBe(2);
    expect(await timelineOf(into.reference)).toContainEqual(
      expect.objectContaining({ kind: "raised", alarm: "handed-over-twice", reference: into.reference }),
    );
  });

  it("is its incident, of which the customer goes on hearing once", async () => {
    const incidents = await incidentClient(host, "sam", ["agent", "supervisor"]);
    const { id } = (await incidents.open({ title: "Lids that crack", team: "support" })).body;
    const [from, into, email] = await two();
    await sam.act(from.reference, "link", { incident: id });
    const say = async (message: string) => {
      expect((await incidents.act(id, "reply", { message })).status).toBe(202);
      await host.after(61_000, `they read: ${message}`, async () => (await heard(message)).length > 0);
    };
    const heard = async (words: string) => (await mailbox(host).to(email)).filter(({ text }) => text.includes(words));
    await say("We know what cracked.");
    await sam.act(from.reference, "merge", { into: into.reference });
    await absorbed(into.reference, from.reference);
    expect((await viewOf(into.reference)).incident).toMatchObject({ id, told: 1 });
    await say("New lids are on their way.");
    for (const words of ["We know what cracked.", "New lids are on their way."]) {
      expect(await heard(words)).toHaveLength(1);
    }
    expect(await timelineOf(into.reference)).toContainEqual(
      expect.objectContaining({ kind: "reply", text: "New lids are on their way.", reference: into.reference }),
    );
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
