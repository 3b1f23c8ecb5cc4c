import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

const MINUTE = 60_000;
const SAM = "sam@shop.example";
const message = "Which of the two kettles was it?";

let host: HarshHost;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({
    staff: { supervisors: { all: [SAM] } },
    guard: { client: { acknowledged: 100, accepted: 200 } },
    policy: { agentCap: 100 },
  });
  alice = await agentClient(host, "alice");
});
afterEach(() => host.setFaults({ ses: "ok", sqs: "ok" }));
afterAll(() => host.stopAndCheck());

interface Item {
  kind: string;
  mail?: string;
  alarm?: string;
  attempts?: number;
}

const look = async (reference: string) => (await alice.get(reference)).body;
const itemsOf = async (reference: string, kind: string): Promise<Item[]> =>
  (await look(reference)).timeline.filter((item: Item) => item.kind === kind);
const alarmsOf = async (reference: string) =>
  (await itemsOf(reference, "raised")).filter(({ alarm }) => alarm === "debt-unpaid");
/** Of which the acknowledgement went out, and is on record. */
const heldByAlice = async () => {
  const email = newAddress();
  const { reference } = (await customerClient(host).complain({ message: "It came broken.", email })).body;
  await mailbox(host).nth(email, 1);
  await alice.take(reference);
  const headers = await eventually(`${reference} owes nothing`, async () => {
    const answer = await alice.get(reference);
    return answer.body.complaint.pendingMails.length === 0 && answer.headers;
  });
  return { email, reference: reference as string, etag: headers.get("etag") ?? "" };
};
/** Every mail to an address with an agent's words in it. */
const repliesTo = async (email: string) => (await mailbox(host).to(email)).filter(({ text }) => text.includes(message));
const sent = (reference: string) =>
  host.after(16 * MINUTE, `the reply of ${reference} goes out`, async () =>
    (await itemsOf(reference, "mail-sent")).some(({ mail }) => mail === "reply"),
  );

describe.each(["down", "throttle"] as const)("a reply whose mail SES refuses: %s", (ses) => {
  it("is taken, seen to be on its way, raised after 15 minutes, and sent once when SES is back", async () => {
    const { email, reference } = await heldByAlice();
    const key = { "idempotency-key": `reply-${ses}` };
    await host.setFaults({ ses });
    const first = await alice.act(reference, "reply", { message }, key);
    expect([first.status, first.body.status]).toEqual([200, "awaiting_customer"]);

    const tried = await eventually("it was tried", async () => {
      const [pending] = await itemsOf(reference, "mail-pending");
      return (pending?.attempts ?? 0) > 0 && pending;
    });
    expect(tried).toMatchObject({ mail: "reply", since: expect.any(String) });
    expect((await look(reference)).complaint.pendingMails).toEqual([
      { mail: "reply", since: expect.any(String), attempts: expect.any(Number) },
    ]);

    const again = await alice.act(reference, "reply", { message }, key);
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(again.body.complaint.pendingMails).toHaveLength(1);
    expect(await itemsOf(reference, "reply")).toHaveLength(1);

    await host.advanceClock(13 * MINUTE);
    await host.runSchedules();
    expect(await alarmsOf(reference)).toEqual([]);
    await host.after(2 * MINUTE, "it is raised", async () => (await alarmsOf(reference)).length > 0);
    expect(await itemsOf(reference, "mail-pending")).toHaveLength(1);
    expect(await repliesTo(email)).toEqual([]);

    await host.setFaults({ ses: "ok" });
    await sent(reference);
    await alice.act(reference, "reply", { message }, key);
    await host.advanceClock(20 * MINUTE);
    await host.runSchedules();
    const { complaint } = await look(reference);
    expect([complaint.pendingMails, await itemsOf(reference, "mail-pending")]).toEqual([[], []]);
    expect(await repliesTo(email)).toHaveLength(1);
    expect(await alarmsOf(reference)).toHaveLength(1);
    const told = await host.after(5 * MINUTE, "supervisors are told", async () =>
      (await mailbox(host).to(SAM)).filter(({ text }) => text.includes(reference)).at(0),
    );
    expect(told.text).not.toContain(message);
  }, 90_000);
});

describe("a reply whose mail waits", () => {
  it("goes out once though SQS loses every hint of it", async () => {
    const { email, reference } = await heldByAlice();
    await host.setFaults({ ses: "down", sqs: "lose" });
    await alice.act(reference, "reply", { message });
    await host.setFaults({ ses: "ok", sqs: "ok" });
    await sent(reference);
    expect(await repliesTo(email)).toHaveLength(1);
  });

  it("leaves its complaint as agents know it, however often it is tried", async () => {
    const { reference } = await heldByAlice();
    await host.setFaults({ ses: "down" });
    const { headers } = await alice.act(reference, "reply", { message, keep: true });
    await host.after(2 * MINUTE, "it was tried twice", async () => {
      const [pending] = await itemsOf(reference, "mail-pending");
      return (pending?.attempts ?? 0) > 1;
    });
    const match = { "if-match": headers.get("etag") ?? "" };
    expect((await alice.act(reference, "note", { note: "Their line is busy." }, match)).status).toBe(200);
  });

  it("keeps its place when another one follows: both go out, each once", async () => {
    const { email, reference } = await heldByAlice();
    await host.setFaults({ ses: "down" });
    await alice.act(reference, "reply", { message, keep: true }, { "idempotency-key": "one" });
    await alice.act(reference, "reply", { message: `And when? ${message}` }, { "idempotency-key": "two" });
    expect(await itemsOf(reference, "mail-pending")).toHaveLength(2);
    await host.setFaults({ ses: "ok" });
    await host.after(16 * MINUTE, "both go out", async () => (await repliesTo(email)).length === 2);
    expect(await itemsOf(reference, "mail-pending")).toEqual([]);
  });
});

describe("a program that never heard the answer to its reply", () => {
  it("is refused with If-Match: it reads what it did", async () => {
    const { email, reference, etag } = await heldByAlice();
    const match = { "if-match": etag };
    expect((await alice.act(reference, "reply", { message }, match)).status).toBe(200);
    expectProblem(await alice.act(reference, "reply", { message }, match), 412, "changed-meanwhile");
    await mailbox(host).nth(email, 2);
    expect(await repliesTo(email)).toHaveLength(1);
  });

  it("replies twice with neither If-Match nor an Idempotency-Key: nothing tells the second one from a new one", async () => {
    const { email, reference } = await heldByAlice();
    for (const _ of [1, 2]) expect((await alice.act(reference, "reply", { message })).status).toBe(200);
    await eventually("both are mailed", async () => (await repliesTo(email)).length === 2);
  });

  it("gets its own reply again with its key after the complaint went on", async () => {
    const { email, reference } = await heldByAlice();
    const key = { "idempotency-key": "lost" };
    await alice.act(reference, "reply", { message }, key);
    await mailbox(host).nth(email, 2);
    await (await agentClient(host, "sam", ["supervisor"])).act(reference, "close", { note: "By phone." });
    const again = await alice.act(reference, "reply", { message }, key);
    expect([again.status, again.headers.get("idempotency-replayed"), again.body.status]).toEqual([
      200,
      "true",
      "closed",
    ]);
    expect(await repliesTo(email)).toHaveLength(1);
  });
});
