import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
let bob: AgentClient;
let sam: AgentClient;
let rita: AgentClient;
beforeAll(async () => {
  const teams = { teams: [{ id: "support" }, { id: "returns" }], triage: [{ category: ["returns"], team: "returns" }] };
  host = await startHarshHost({ policy: { ...teams, agentCap: 50 } });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
  bob = await agentClient(host, "bob");
  sam = await agentClient(host, "sam", ["supervisor"]);
  rita = await agentClient(host, "rita", ["supervisor"]);
  await sam.entries("PUT", "/alice", { teams: ["support"] });
  await sam.entries("PUT", "/bob", { teams: ["support", "returns"] });
  await sam.entries("PUT", "/rita", { teams: ["returns"] });
});
afterAll(() => host.stopAndCheck());

const upheld = { outcome: "upheld", cause: "thin box", explanation: "The box was too thin.", apology: "We are sorry." };
const costly = { ...upheld, redress: { kind: "refund", amount: 101, currency: "EUR" } };

const heldBy = async (agent: AgentClient) => {
  const email = newAddress();
  const { reference } = (await customer.complain({ message: "It came broken.", email })).body;
  const mailed = linkIn(await mailbox(host).nth(email, 1));
  await agent.take(reference);
  return { email, reference: reference as string, mailed };
};
const heldSlots = async (agent: AgentClient): Promise<string[]> =>
  (await agent.me()).body.held.map((held: { reference: string }) => held.reference);
const timelineOf = async (reference: string) => (await sam.get(reference)).body.timeline;

describe("a hand-over", () => {
  it("to a team that its agent doesn't see is answered with the complaint, once, and again when its answer got lost", async () => {
    const { reference } = await heldBy(alice);
    const key = { "idempotency-key": "over-1" };
    const over = { note: "Wants it back.", to: { team: "returns" } };
    const first = await alice.act(reference, "hand-over", over, key);
    expect(first.body.complaint).toMatchObject({ team: "returns", status: "queued", handOvers: 1 });
    expect(first.body).not.toHaveProperty("warnings");
    const again = await alice.act(reference, "hand-over", over, key);
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect(again.body).toEqual({ reference });
    expectProblem(await alice.act(reference, "hand-over", over), 404, "unknown-complaint");
    expectProblem(await alice.get(reference), 404, "unknown-complaint");
  });

  it("to an agent is kept for them, frees its giver's slot, and warns from the second on", async () => {
    const { reference } = await heldBy(alice);
    const first = await alice.act(reference, "hand-over", { note: "You know her.", to: { agent: "bob" } });
    expect(first.body.complaint).toMatchObject({ status: "queued", agent: "bob" });
    expect(first.body.complaint.reservedUntil).toBeDefined();
    await eventually("alice's slot is free", async () => !(await heldSlots(alice)).includes(reference));
    await bob.take(reference);
    const second = await bob.act(reference, "hand-over", { note: "No, you do.", to: { agent: "alice" } });
    expect(second.body.warnings).toMatchObject([{ code: "handed-over-before" }]);
    await alice.take(reference);
  });

  it("goes to nobody who doesn't see its team, whom nobody knows of as such, or who has it", async () => {
    const { reference } = await heldBy(alice);
    const to = (agent: string) => alice.act(reference, "hand-over", { note: "Yours.", to: { agent } });
    expectProblem(await to("rita"), 422, "unfit-recipient", ["/to/agent"]);
    expectProblem(await to("alice"), 422, "to-oneself", ["/to/agent"]);
    const nowhere = { note: "Yours.", to: { team: "nobody" } };
    expectProblem(await alice.act(reference, "hand-over", nowhere), 422, "unknown-team", ["/to/team"]);
    expect((await alice.get(reference)).body).toMatchObject({ status: "assigned", complaint: { handOvers: 0 } });
  });

  it("is for a supervisor of the team, of whatever waits or somebody holds", async () => {
    const { reference } = await heldBy(alice);
    const over = { note: "Bob has time.", to: { agent: "bob" } };
    expectProblem(await rita.act(reference, "hand-over", over), 404, "unknown-complaint");
    expect((await sam.act(reference, "hand-over", over)).body.complaint).toMatchObject({ agent: "bob" });
    expectProblem(await alice.act(reference, "reply", { message: "Late." }), 409, "lease-lost");
    const back = await sam.act(reference, "hand-over", { note: "No.", to: { team: "support" } });
    expect(back.body.complaint).toMatchObject({ status: "queued", handOvers: 2 });
  });
});

describe("a resolution above its agent's limit", () => {
  it("is approved by a supervisor of the team with a word, replayed, though the customer wrote meanwhile", async () => {
    const { reference, mailed, email } = await heldBy(alice);
    await alice.act(reference, "resolve", costly);
    expect((await customer.say(mailed, "Any news?")).status).toBe(303);
    expectProblem(await rita.act(reference, "approve"), 404, "unknown-complaint");
    const key = { "idempotency-key": "approve-1" };
    const approved = await sam.act(reference, "approve", { note: "This once.", resolution: costly }, key);
    expect(approved.body.status).toBe("resolved");
    expect((await sam.act(reference, "approve", { note: "This once.", resolution: costly }, key)).status).toBe(200);
    const entry = (await timelineOf(reference)).find(({ kind }: { kind: string }) => kind === "resolution");
    expect(entry).toMatchObject({ approvedBy: "sam", note: "This once.", by: { kind: "agent", id: "alice" } });
    expect(entry).not.toHaveProperty("changed");
    const mail = await mailbox(host).nth(email, 2);
    expect(mail.text).toContain(upheld.explanation);
    expect(mail.text).not.toContain("This once.");
  });

  it("that the supervisor changed says so", async () => {
    const { reference } = await heldBy(alice);
    await alice.act(reference, "resolve", costly);
    await sam.act(reference, "approve", { resolution: { ...costly, explanation: "It was the box." } });
    expect(await timelineOf(reference)).toContainEqual(
      expect.objectContaining({ kind: "resolution", approvedBy: "sam", changed: true }),
    );
  });

  it("is replaced by its agent while it waits, and nothing else is done with it", async () => {
    const { reference } = await heldBy(alice);
    await alice.act(reference, "resolve", costly);
    const stuck = await alice.act(reference, "hand-over", { note: "Yours.", to: { agent: "bob" } });
    expectProblem(stuck, 409, "wrong-status");
    expect(stuck.body.detail).toContain("waits for a supervisor");
    expect((await alice.act(reference, "resolve", upheld)).body.status).toBe("resolved");
    expectProblem(await sam.act(reference, "approve"), 409, "wrong-status");
  });

  it.each([
    ["…", "—"],
    ["。。。", "!!"],
  ])("or below it needs words: %s explains nothing", async (explanation, apology) => {
    const { reference } = await heldBy(alice);
    const wordless = await alice.act(reference, "resolve", { ...upheld, explanation });
    expectProblem(wordless, 422, "explanation-needed", ["/explanation"]);
    expectProblem(await alice.act(reference, "resolve", { ...upheld, apology }), 422, "apology-needed", ["/apology"]);
  });
});

describe("a resolution above its agent's limit, after a reply", () => {
  const asked = async () => {
    const held = await heldBy(alice);
    await alice.act(held.reference, "reply", { message: "Which one?" });
    await mailbox(host).nth(held.email, 2);
    return { ...held, answer: await alice.act(held.reference, "resolve", costly) };
  };
  const kinds = async (reference: string) => (await timelineOf(reference)).map(({ kind }: { kind: string }) => kind);

  it("waits for a supervisor, who approves it; the customer is mailed once, and nobody holds it meanwhile", async () => {
    const { reference, email, answer } = await asked();
    expect([answer.status, answer.body.status]).toEqual([200, "awaiting_customer"]);
    expect(answer.body.complaint.approval).toMatchObject({ by: "alice", redress: costly.redress });
    expect(answer.body).not.toHaveProperty("lease");
    expect(await timelineOf(reference)).toContainEqual(expect.objectContaining({ alarm: "approval-needed" }));
    expect(await heldSlots(alice)).not.toContain(reference);
    const stuck = await alice.act(reference, "reopen", { note: "Wait." });
    expectProblem(stuck, 409, "wrong-status");
    expect(stuck.body.detail).toContain("waits for a supervisor");
    expectProblem(await bob.act(reference, "approve"), 403, "supervisors-only");
    expect(await mailbox(host).to(email)).toHaveLength(2);

    const approved = await sam.act(reference, "approve");
    expect(approved.body.complaint).toMatchObject({ status: "resolved", agent: "alice", granted: 101 });
    expect(approved.body.complaint).not.toHaveProperty("approval");
    expect((await mailbox(host).nth(email, 3)).text).toContain(upheld.explanation);
    expectProblem(await sam.act(reference, "approve"), 409, "wrong-status");
    expect(await mailbox(host).to(email)).toHaveLength(3);
  });

  it("that is declined awaits the customer again, with a word for its agent, who may grant less", async () => {
    const { reference } = await asked();
    const { body } = await sam.act(reference, "decline", { note: "A repair will do." });
    expect(body).toMatchObject({ status: "awaiting_customer", complaint: { agent: "alice" } });
    expect(body.complaint).not.toHaveProperty("approval");
    expect(body.complaint).not.toHaveProperty("respondBy");
    const { timeline } = (await alice.get(reference)).body;
    expect(timeline).toContainEqual(expect.objectContaining({ kind: "approval-declined", note: "A repair will do." }));
    const repair = { ...upheld, redress: { kind: "repair" } };
    expect((await alice.act(reference, "resolve", repair)).body.status).toBe("resolved");
  });

  it("still waits when the customer answers, which brings it back to its agent", async () => {
    const { reference, mailed } = await asked();
    expect((await customer.say(mailed, "The red one.")).status).toBe(303);
    const back = (await alice.get(reference)).body;
    expect(back).toMatchObject({ status: "queued", complaint: { agent: "alice", approval: { by: "alice" } } });
    expectProblem(await bob.act(reference, "resolve", upheld), 409, "lease-lost");
    const claimed = await alice.take(reference);
    expect(claimed.body).toMatchObject({ status: "assigned", complaint: { approval: { by: "alice" } } });
    expectProblem(await alice.act(reference, "reply", { message: "Wait." }), 409, "wrong-status");
    expect((await sam.act(reference, "approve", { note: "Fine." })).body.status).toBe("resolved");
    expect(await kinds(reference)).toEqual(expect.arrayContaining(["approval-asked", "message", "resolution"]));
    await eventually("alice's slot is free", async () => !(await heldSlots(alice)).includes(reference));
  });

  it("that is declined when the customer has answered is its agent's to answer", async () => {
    const { reference, mailed, email } = await asked();
    expect((await customer.say(mailed, "The blue one.")).status).toBe(303);
    expect((await sam.act(reference, "decline", { note: "Less." })).body).toMatchObject({
      status: "queued",
      complaint: { agent: "alice" },
    });
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "A blue one leaves today." });
    expect((await mailbox(host).nth(email, 3)).text).toContain("A blue one leaves today.");
  });

  it("follows one that was declined, and is approved by whoever declined that, or by who has read this one", async () => {
    const sue = await agentClient(host, "sue", ["agent", "supervisor"]);
    const more = { ...costly, redress: { ...costly.redress, amount: 5_000 } };
    const askedAgain = async () => {
      const { reference } = await asked();
      await sam.act(reference, "decline", { note: "Ask for less." });
      const { body, headers } = await alice.act(reference, "resolve", more);
      expect(body.complaint.approval).toMatchObject({ replaced: true, redress: more.redress });
      return { reference, read: { "if-match": headers.get("etag") ?? "" } };
    };
    const done = { status: "resolved", granted: 5_000 };
    const [one, other] = [await askedAgain(), await askedAgain()];
    expectProblem(await sue.act(one.reference, "approve"), 409, "resolution-replaced");
    expect((await sue.act(one.reference, "approve", {}, one.read)).body.complaint).toMatchObject(done);
    expect((await sam.act(other.reference, "approve")).body.complaint).toMatchObject(done);
  });

  it("is replaced by its agent, and approved by no supervisor who may have read the first", async () => {
    const { reference } = await asked();
    const more = { ...costly, redress: { ...costly.redress, amount: 900 } };
    const { body, headers } = await alice.act(reference, "resolve", more);
    expect(body.complaint.approval).toMatchObject({ replaced: true, redress: more.redress });
    expectProblem(await sam.act(reference, "approve"), 409, "resolution-replaced");
    const read = { "if-match": headers.get("etag") ?? "" };
    expect((await sam.act(reference, "approve", {}, read)).body.status).toBe("resolved");
  });
});

describe("an address that was given up", () => {
  let records = 0;
  const tell = async (email: string, eventType: "Bounce" | "Complaint") => {
    const [mail] = await mailbox(host).to(email);
    const messageId = /<(.+)@/u.exec(mail?.headers["message-id"] ?? "")?.[1] ?? "";
    const tags = Object.fromEntries(
      (mail?.headers["x-ses-message-tags"] ?? "").split(", ").map((tag) => {
        const [name = "", value = ""] = tag.split("=");
        return [name, [value]];
      }),
    );
    const detail =
      eventType === "Bounce"
        ? {
            bounce: { bounceType: "Permanent", bounceSubType: "General", bouncedRecipients: [{ emailAddress: email }] },
          }
        : { complaint: { complainedRecipients: [{ emailAddress: email }] } };
    records += 1;
    const event = { eventType, mail: { messageId, destination: [email], tags }, ...detail };
    await host.invoke("record-delivery", {
      Records: [{ messageId: `authority-${records}`, body: JSON.stringify(event) }],
    });
  };

  it("is mailed again once an agent took the block back, and not before", async () => {
    const { reference, email } = await heldBy(alice);
    await tell(email, "Bounce");
    await alice.act(reference, "reply", { message: "Unheard." });
    expect((await alice.get(reference)).body.customer.undeliverable).toMatchObject({ because: "bounced" });
    const unblocked = await alice.act(reference, "unblock", { note: "It works, she says." });
    expect(unblocked.body.complaint.customer).not.toHaveProperty("undeliverable");
    await alice.act(reference, "reply", { message: "Heard at last." });
    expect((await mailbox(host).nth(email, 2)).text).toContain("Heard at last.");
    expectProblem(await alice.act(reference, "unblock", { note: "Again." }), 409, "not-blocked");
  });

  it("as its owner called a mail spam is for a supervisor", async () => {
    const { reference, email } = await heldBy(alice);
    await tell(email, "Complaint");
    expectProblem(await alice.act(reference, "unblock", { note: "By mistake." }), 403, "supervisors-only");
    expect((await sam.act(reference, "unblock", { note: "By mistake, he says." })).status).toBe(200);
    expect((await alice.act(reference, "reply", { message: "Here you are." })).body.status).toBe("awaiting_customer");
    expect((await mailbox(host).nth(email, 2)).text).toContain("Here you are.");
  });
});
