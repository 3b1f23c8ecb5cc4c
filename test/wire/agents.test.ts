import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
let bob: AgentClient;
let sam: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
  bob = await agentClient(host, "bob");
  sam = await agentClient(host, "sam", ["agent", "supervisor"]);
});
afterAll(() => host.stopAndCheck());

const MINUTE = 60_000;
const upheld = { outcome: "upheld", cause: "thin box", explanation: "The box was too thin.", apology: "We are sorry." };
const costly = { ...upheld, redress: { kind: "refund", amount: 101, currency: "EUR" } };

/** A new complaint, acknowledged and held by an agent who has looked at it. */
const heldBy = async (agent: AgentClient, message = "It came broken.") => {
  const email = newAddress();
  const { reference } = (await customer.complain({ message, email })).body;
  await mailbox(host).nth(email, 1);
  const { headers } = await agent.take(reference);
  return { email, reference: reference as string, etag: headers.get("etag") ?? "" };
};
const statusOf = async (reference: string) => (await alice.get(reference)).body.status;

describe("a reply", () => {
  it("reaches the customer in the agent's own words, and leaves it to them", async () => {
    const { email, reference } = await heldBy(alice);
    const message = "Dear Ann,\n\n화가 나셨죠? Which <one> & when?\n\nAlice";
    const { status, body } = await alice.act(reference, "reply", { message });
    expect([status, body.status, body.lease]).toEqual([200, "awaiting_customer", undefined]);
    const mail = await mailbox(host).nth(email, 2);
    expect(mail.text.replaceAll("\r\n", "\n")).toContain(message);
    expect(mail.headers["x-heard-reference"]).toBe(reference);
    expect(mail.headers).not.toHaveProperty("auto-submitted");
  });

  it("with an Idempotency-Key that comes again is one reply and one mail", async () => {
    const { email, reference } = await heldBy(alice);
    const key = { "idempotency-key": "reply-1" };
    const reply = { message: "Which one?" };
    const answers = await Promise.all([1, 2, 3].map(() => alice.act(reference, "reply", reply, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(2);
    expectProblem(await alice.act(reference, "reply", { message: "No." }, key), 422, "idempotency-key-reused");
    await alice.act(reference, "reply", { message: "And when?" }, { "idempotency-key": "reply-2" });
    expect((await mailbox(host).nth(email, 3)).text + (await mailbox(host).nth(email, 2)).text).toContain("And when?");
    expect(await mailbox(host).to(email)).toHaveLength(3);
    const { timeline } = (await alice.get(reference)).body;
    expect(timeline.filter(({ kind }: { kind: string }) => kind === "reply")).toHaveLength(2);
  });

  it("is refused without words", async () => {
    const { reference } = await heldBy(alice);
    expectProblem(await alice.act(reference, "reply", {}), 422, "fields-at-fault", ["/message"]);
    expectProblem(await alice.act(reference, "reply", { message: " " }), 422, "fields-at-fault", ["/message"]);
    expectProblem(await alice.act(reference, "reply", { text: "x" }), 422, "fields-at-fault", ["/message", "/text"]);
    expectProblem(await alice.act(reference, "note"), 422, "fields-at-fault", ["/note"]);
  });
});

describe("If-Match", () => {
  it("carries out what was decided on what is still so, and refuses the rest with where it stands", async () => {
    const { reference, etag } = await heldBy(alice);
    const note = (text: string, match: string) => alice.act(reference, "note", { note: text }, { "if-match": match });
    const first = await note("One.", etag);
    expect([first.status, first.headers.get("etag") === etag]).toEqual([200, false]);
    const stale = await note("Two.", etag);
    expectProblem(stale, 412, "changed-meanwhile");
    expect(stale.headers.get("etag")).toBe(first.headers.get("etag"));
    for (const match of ['"999"', '"x"', "nonsense", ""])
      expectProblem(await note("Three.", match), 412, "changed-meanwhile");
    expect((await note("Four.", "*")).status).toBe(200);
    const notes = (await alice.get(reference)).body.timeline.filter(({ kind }: { kind: string }) => kind === "note");
    expect(notes.map(({ text }: { text: string }) => text)).toEqual(["One.", "Four."]);
  });

  it("doesn't fail by what the pipeline does for itself, nor by a look", async () => {
    const { email, reference } = await heldBy(alice);
    const { headers } = await alice.act(reference, "reply", { message: "We look into it.", keep: true });
    await mailbox(host).nth(email, 2);
    const after = await eventually("the mail is on record", async () => {
      const answer = await bob.get(reference);
      return answer.body.complaint.pendingMails.length === 0 && answer;
    });
    await alice.get(reference);
    expect(after.headers.get("etag")).toBe(headers.get("etag"));
    const match = { "if-match": headers.get("etag") ?? "" };
    expect((await alice.act(reference, "resolve", upheld, match)).status).toBe(200);
  });
});

describe("a resolution", () => {
  it.each([
    ["explanation", "explanation", { explanation: undefined }, "fields-at-fault"],
    ["words in its explanation", "explanation", { explanation: " \n" }, "fields-at-fault"],
    ["cause", "cause", { cause: undefined }, "fields-at-fault"],
    ["apology where the company was at fault", "apology", { apology: undefined }, "apology-needed"],
    ["apology where it was so in part", "apology", { apology: undefined, outcome: "partly_upheld" }, "apology-needed"],
    ["outcome that there is", "outcome", { outcome: "solved" }, "fields-at-fault"],
    ["redress that there is", "redress/kind", { redress: { kind: "voucher" } }, "fields-at-fault"],
    ["amount that can be paid", "redress/amount", { redress: { kind: "refund", amount: -1 } }, "fields-at-fault"],
    ["currency", "redress/currency", { redress: { kind: "refund", amount: 1, currency: "€" } }, "fields-at-fault"],
  ])("without an %s is refused, and changes nothing", async (_, field, change, type) => {
    const { reference, etag } = await heldBy(alice);
    expectProblem(await alice.act(reference, "resolve", { ...upheld, ...change }), 422, type, [`/${field}`]);
    const { headers, body } = await alice.get(reference);
    expect([body.status, headers.get("etag")]).toEqual(["assigned", etag]);
  });

  it("reaches the customer with its explanation, its apology and what is done", async () => {
    const { email, reference } = await heldBy(alice);
    const redress = { kind: "refund", amount: 100, currency: "EUR" };
    expect((await alice.act(reference, "resolve", { ...upheld, redress })).body.status).toBe("resolved");
    const { text, subject } = await mailbox(host).nth(email, 2);
    for (const words of [upheld.explanation, upheld.apology, "100"]) expect(text).toContain(words);
    expect(subject).toContain(reference);
    expectProblem(await alice.act(reference, "resolve", upheld), 409, "wrong-status");
  });

  it.each([
    ["more than the agent may grant", costly],
    ["an unknown sum", { ...upheld, redress: { kind: "refund" } }],
    ["another currency", { ...upheld, redress: { kind: "discount", amount: 1, currency: "KRW" } }],
    ["something else at no cost", { ...upheld, redress: { kind: "other", amount: 0, currency: "EUR" } }],
    ["something else at little cost", { ...upheld, redress: { kind: "other", amount: 1, currency: "EUR" } }],
  ])("of %s waits for a supervisor, and isn't told to the customer until then", async (_, resolution) => {
    const { email, reference } = await heldBy(alice);
    const asked = await alice.act(reference, "resolve", resolution);
    expect([asked.status, asked.body.status]).toEqual([200, "assigned"]);
    const { explanation: _why, apology: _sorry, ...kept } = resolution;
    expect(asked.body.complaint.approval).toMatchObject({ by: "alice", ...kept });
    expectProblem(await alice.act(reference, "approve"), 403, "supervisors-only");
    expectProblem(await alice.act(reference, "reply", { message: "Wait." }), 409, "wrong-status");
    const { timeline } = (await alice.get(reference)).body;
    expect(timeline).toContainEqual(expect.objectContaining({ kind: "raised", alarm: "approval-needed" }));
    expect(await mailbox(host).to(email)).toHaveLength(1);

    const approved = await sam.act(reference, "approve");
    expect(approved.body.complaint).toMatchObject({ status: "resolved", agent: "alice", resolution: kept });
    expect((await mailbox(host).nth(email, 2)).text).toContain(upheld.explanation);
  });

  it("that a supervisor declines goes back to its agent, with a word why", async () => {
    const { reference } = await heldBy(alice);
    await alice.act(reference, "resolve", costly);
    expectProblem(await sam.act(reference, "decline"), 422, "fields-at-fault", ["/note"]);
    const { body } = await sam.act(reference, "decline", { note: "A replacement will do." });
    expect(body).toMatchObject({ status: "assigned", lease: { agent: "alice" } });
    expect(body.complaint.approval).toBeUndefined();
    const replacement = { ...upheld, redress: { kind: "replacement" } };
    expect((await alice.act(reference, "resolve", replacement)).body.status).toBe("resolved");
  });

  it("isn't approved by whoever asked for it, supervisor or not", async () => {
    const { reference } = await heldBy(sam);
    await sam.act(reference, "resolve", costly);
    expectProblem(await sam.act(reference, "approve"), 403, "own-resolution");
    expect(await statusOf(reference)).toBe("assigned");
  });

  it("may be changed by the supervisor, and needs an apology then as well", async () => {
    const { reference } = await heldBy(alice);
    await alice.act(reference, "resolve", costly);
    const { apology: _none, ...unapologetic } = upheld;
    expectProblem(await sam.act(reference, "approve", { resolution: unapologetic }), 422, "apology-needed", [
      "/apology",
    ]);
    const half = { ...upheld, redress: { kind: "refund", amount: 50, currency: "EUR" } };
    const { redress, outcome, cause } = half;
    const changed = (await sam.act(reference, "approve", { resolution: half })).body.complaint.resolution;
    expect(changed).toMatchObject({ redress, outcome, cause });
  });
});

describe("a reference", () => {
  it("is understood however a person types it", async () => {
    const { reference } = await heldBy(alice);
    const typed = [
      reference.toLowerCase(),
      ` ${reference.slice(0, 3)} ${reference.slice(3, 6)}-${reference.slice(6)} `,
      reference.replaceAll("0", "o").replaceAll("1", "l"),
      reference.replaceAll("0", "O").replaceAll("1", "I"),
    ];
    for (const text of typed) expect((await alice.get(text)).body.reference).toBe(reference);
    expect((await alice.act(reference.toLowerCase(), "note", { note: "x" })).body.reference).toBe(reference);
  });

  it.each(["0000000ZA", "0000000ZB", "nonsense", "0", "%", "U0000000U", "가나다", "0000000ZA/../x", "key-ring"])(
    "of no complaint is answered 404: %s",
    async (reference) => {
      expectProblem(await alice.get(reference), 404, "unknown-complaint");
      expectProblem(await alice.act(reference, "note", { note: "x" }), 404, "unknown-complaint");
    },
  );

  it.each(["destroy", "constructor", "__proto__", "claim", "toString"])("has no action %s", async (action) => {
    const { reference } = await heldBy(alice);
    expectProblem(await alice.act(reference, action, {}), 404, "no-such-action");
  });
});

describe("a lost lease", () => {
  it("refuses its agent's actions with who holds the complaint now, and keeps their notes", async () => {
    const { email, reference } = await heldBy(alice);
    await host.after(31 * MINUTE, "it waits again", async () => (await bob.get(reference)).body.status === "queued");
    expectProblem(await alice.act(reference, "reply", { message: "Late." }), 409, "lease-lost");
    await bob.take(reference);
    for (const [action, body] of [
      ["reply", { message: "Late." }],
      ["resolve", upheld],
      ["resolve", costly],
      ["extend", undefined],
      ["release", undefined],
      ["hand-over", { note: "Yours.", to: { agent: "sam" } }],
      ["escalate", { note: "Now!" }],
    ] as const) {
      const refused = await alice.act(reference, action, body);
      expectProblem(refused, 409, "lease-lost");
      expect(refused.body.holder).toBe("bob");
    }
    expect((await alice.act(reference, "note", { note: "Called her back." })).status).toBe(200);
    expect((await bob.act(reference, "reply", { message: "On time." })).status).toBe(200);
    await mailbox(host).nth(email, 2);
    expect(await mailbox(host).to(email)).toHaveLength(2);
  });
});
