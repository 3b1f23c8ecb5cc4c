import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { greet } from "../support/chat-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { type IncidentClient, incidentClient } from "../support/incident-client.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";

/** What becomes of a broadcast where a member isn't like most of them. */

let host: HarshHost;
let alice: AgentClient;
let bob: AgentClient;
let incidents: IncidentClient;
let supervised: IncidentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  alice = await agentClient(host, "alice");
  bob = await agentClient(host, "bob");
  incidents = await incidentClient(host, "alice");
  supervised = await incidentClient(host, "sam", ["agent", "supervisor"]);
});
afterAll(() => host.stopAndCheck());

/** A new complaint, acknowledged, by a link that its customer was mailed. */
const complain = async () => {
  const email = newAddress();
  const { body } = await customerClient(host).complain({ message: "No tracking since Monday.", email });
  return { reference: body.reference as string, link: linkIn(await mailbox(host).nth(email, 1)) };
};

const open = async (title: string): Promise<string> => (await incidents.open({ title })).body.id;
const link = async (reference: string, incident: string) =>
  expect((await alice.act(reference, "link", { incident })).status).toBe(200);
/** Held against the API's document. */
const shown = (id: string) => alice.call("GET", `/incidents/${id}`);
const complaintOf = async (reference: string) => (await alice.get(reference)).body.complaint;
const isResolved = (reference: string) =>
  eventually(`${reference} is resolved`, async () => (await complaintOf(reference)).status === "resolved");

const upheld = {
  outcome: "upheld",
  cause: "storm",
  words: { en: { explanation: "A storm.", apology: "We are sorry." } },
};

describe("a member whose chat is open", () => {
  it("sees a reply and a resolution to all there, at once", async () => {
    const id = await open("Chats");
    const chat = await greet(host);
    chat.send({ type: "message", seq: 1, text: "No tracking since Monday." });
    const { reference } = await chat.next("accepted");
    chat.send({ type: "contact", email: newAddress() });
    await chat.next("status", ({ contact }) => contact === "known");
    await link(reference, id);
    expect((await incidents.act(id, "reply", { message: "The carrier is looking for it." })).status).toBe(202);
    expect(await chat.next("message")).toMatchObject({ kind: "reply", text: "The carrier is looking for it." });
    expect((await incidents.act(id, "resolve", upheld)).status).toBe(202);
    const { text } = await chat.next("message", ({ kind }) => kind === "resolution");
    expect(text).toContain("A storm.");
    expect(await chat.next("status", ({ status }) => status === "resolved")).toBeDefined();
  });
});

describe("a member who was granted something before", () => {
  it("isn't granted more than the sender may grant for one complaint, and is reported", async () => {
    const id = await open("Twice");
    const refund = { ...upheld, redress: { kind: "refund", amount: 60 } };
    const [before, since] = [await complain(), await complain()];
    await link(before.reference, id);
    expect((await supervised.act(id, "resolve", refund)).body.broadcast).toBe(1);
    await isResolved(before.reference);
    expect((await alice.act(before.reference, "reopen", { note: "Broken again." })).status).toBe(200);
    await link(since.reference, id);
    expect((await supervised.act(id, "resolve", refund)).body.broadcast).toBe(2);
    await isResolved(since.reference);
    const body = await eventually("both are reported", async () => {
      const answer = (await shown(id)).body;
      const { told, skipped } = answer.history.at(-1).reached;
      return told === 1 && skipped === 1 && answer;
    });
    expect(body.history.at(-1)).toMatchObject({ number: 2, reached: { told: 1, skipped: 1 } });
    const one = body.members.find(({ reference }: { reference: string }) => reference === before.reference);
    expect(one.told).toContainEqual(
      expect.objectContaining({ broadcast: 2, outcome: "skipped", because: "above-limits" }),
    );
    expect(await complaintOf(before.reference)).toMatchObject({ status: "queued", granted: 60 });
    expect(await complaintOf(since.reference)).toMatchObject({ status: "resolved", granted: 60 });
  });
});

describe("a member whom nobody ever had", () => {
  it("has no agent by a resolution for all, so whoever comes back waits for anybody", async () => {
    const id = await open("Never claimed");
    const one = await complain();
    await link(one.reference, id);
    expect((await incidents.act(id, "resolve", upheld)).status).toBe(202);
    await isResolved(one.reference);
    const resolved = await complaintOf(one.reference);
    expect(resolved.agent).toBeUndefined();
    expect(resolved.resolution).toMatchObject({ outcome: "upheld", by: "alice" });
    expect((await customerClient(host).answerFollowUp(one.link, "no")).status).toBe(303);
    const back = await complaintOf(one.reference);
    expect(back).toMatchObject({ status: "queued", answer: { fixed: false, agent: "alice" } });
    expect(back.reservedUntil).toBeUndefined();
    await bob.take(one.reference);
  });
});
