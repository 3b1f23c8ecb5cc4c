import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRealTime } from "../../infra/local/time-offset.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { expectDocumented } from "../support/documented.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

const path = "/v1/inbound/chat";
const DAY = 86_400_000;

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
let sam: AgentClient;
beforeAll(async () => {
  const teams = [{ id: "support" }, { id: "returns" }];
  host = await startHarshHost({
    policy: { teams, triage: [{ category: ["returns"], team: "returns" }], agentCap: 100 },
  });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
  sam = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

interface Signing {
  /** Seconds by which the sender's clock differs. */
  offBy?: number;
  secret?: string;
  headers?: Record<string, string>;
}

/** The company's chat product, signing as the library of Standard Webhooks does. */
const send = async (body: unknown, { offBy = 0, secret, headers = {} }: Signing = {}): Promise<Answer> => {
  const signedAt = new Date(readRealTime() + offBy * 1_000);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const webhook = new Webhook(Buffer.from(secret ?? host.inboundSecret).toString("base64"));
  const answer = await readAnswer(
    await fetch(host.url + path, {
      method: "POST",
      body: text,
      headers: {
        "content-type": "application/json",
        "webhook-id": "msg_1",
        "webhook-timestamp": String(Math.floor(signedAt.getTime() / 1_000)),
        "webhook-signature": webhook.sign("msg_1", signedAt, text),
        ...headers,
      },
    }),
  );
  expectDocumented({ method: "POST", path, ...(typeof body === "object" ? { body } : {}) }, answer);
  return answer;
};

let conversations = 0;
/** Messages of a conversation that no other test has. */
const newConversation = () => {
  conversations += 1;
  const conversation = `conversation-${conversations}`;
  return (id: string, more: object = {}) => ({ conversation, message: { id, text: `This is ${id}.` }, ...more });
};
const expectTaken = async (sent: object, outcome: string, status = "queued"): Promise<string> => {
  const answer = await send(sent);
  const reference = expect.stringMatching(/^[0-9A-Z]{9}$/u);
  expect([answer.status, answer.body]).toEqual([202, { outcome, reference, status }]);
  return answer.body.reference;
};
const wordsIn = async (reference: string): Promise<string[]> => {
  const { timeline } = (await sam.get(reference)).body;
  return timeline.flatMap((one: { kind: string; text?: string }) => (one.kind === "message" ? [one.text] : []));
};
/** Two at once are in one order or the other. */
const sortedWordsIn = async (reference: string) => (await wordsIn(reference)).toSorted();

describe("the first message of a conversation", () => {
  it("is a complaint like any other, acknowledged by mail in the language that was asked for", async () => {
    const email = newAddress();
    const who = { email, phone: "+49 30 1234567", name: "Ada", locale: "ko", timeZone: "Asia/Seoul" };
    const about = { subject: "Kettle", orderId: "A-1", product: "Kettle", category: "returns" };
    const message = newConversation()("m-1", { customer: who, ...about, metadata: { shop: 7 } });
    const reference = await expectTaken(message, "accepted");
    const mail = await mailbox(host).nth(email, 1);
    expect([mail.headers["x-heard-reference"], mail.headers["content-language"]]).toEqual([reference, "ko"]);
    const { complaint, timeline } = (await alice.get(reference)).body;
    const { locale: language, ...known } = who;
    expect(complaint).toMatchObject({ channel: "chat", team: "returns", product: "Kettle", orderId: "A-1" });
    expect(complaint.origin).toEqual({ id: message.conversation });
    expect(complaint.customer).toMatchObject({ ...known, language, proof: "none" });
    expect(timeline[0]).toMatchObject({
      kind: "message",
      text: "This is m-1.",
      subject: "Kettle",
      metadata: { shop: "7" },
      by: { kind: "customer", through: "chat" },
    });
  });

  it("is answered in the language of its words where none was asked for", async () => {
    const email = newAddress();
    const text = "Bonjour, la bouilloire que vous m'avez envoyée est arrivée complètement cassée.";
    await expectTaken({ ...newConversation()("m-1", { customer: { email } }), message: { id: "m", text } }, "accepted");
    expect((await mailbox(host).nth(email, 1)).headers["content-language"]).toBe("fr");
  });

  it("needs no address", async () => {
    const reference = await expectTaken(newConversation()("m-1"), "accepted");
    const { complaint } = (await alice.get(reference)).body;
    expect(complaint.acknowledgement).toMatchObject({ state: "withheld", reason: "no-address" });
  });

  it("is kept as it was written, however hostile, and two ids that look alike are two", async () => {
    const conversation = "c' OR 1=1 --/../%00#<b>é";
    const text = "<img src=x onerror=alert(1)>\u0000{{7*7}} \u202e\ud800 끝";
    const reference = await expectTaken({ conversation, message: { id: "__proto__", text } }, "accepted");
    expect(await wordsIn(reference)).toEqual(["<img src=x onerror=alert(1)>{{7*7}} \u202e\ufffd 끝"]);
    const like = { conversation: conversation.normalize("NFD"), message: { id: "__proto__", text: "x" } };
    expect(await expectTaken(like, "accepted")).not.toBe(reference);
    expect(await expectTaken({ ...like, message: { id: "__proto__ ", text: "y" } }, "joined")).not.toBe(reference);
  });
});

describe("a later message", () => {
  it("joins it, and brings it back once it had been answered", async () => {
    const message = newConversation();
    const reference = await expectTaken(message("m-1", { customer: { email: newAddress() } }), "accepted");
    expect(await expectTaken(message("m-2", { subject: "Other" }), "joined")).toBe(reference);
    await alice.take(reference);
    expect(await expectTaken(message("m-3"), "joined", "assigned")).toBe(reference);
    await alice.act(reference, "reply", { message: "Which one?" });
    await expectTaken(message("m-3"), "duplicate", "awaiting_customer");
    const { status } = (await send(message("m-4"))).body;
    expect(["queued", "assigned"]).toContain(status);
    expect(await wordsIn(reference)).toEqual(["m-1", "m-2", "m-3", "m-4"].map((id) => `This is ${id}.`));
  });

  it("is a duplicate after twenty others, whatever its text says by now", async () => {
    const message = newConversation();
    const reference = await expectTaken(message("m-0"), "accepted");
    for (let place = 1; place <= 21; place += 1) await expectTaken(message(`m-${place}`), "joined");
    for (const id of ["m-0", "m-1", "m-21"]) {
      const changed = { ...message(id, { customer: { email: newAddress() } }), message: { id, text: "Changed." } };
      expect(await expectTaken(changed, "duplicate")).toBe(reference);
    }
    expect(await wordsIn(reference)).toHaveLength(22);
    expect((await alice.get(reference)).body.complaint.customer.email).toBeUndefined();
  });

  it("may bring an address, to which it is acknowledged then; a second one changes nothing", async () => {
    const [email, other] = [newAddress(), newAddress()];
    const message = newConversation();
    const reference = await expectTaken(message("m-1", { customer: { phone: "+49 30 1234567" } }), "accepted");
    await expectTaken(message("m-2", { customer: { email, name: "Ada" } }), "joined");
    expect((await mailbox(host).nth(email, 1)).headers["x-heard-reference"]).toBe(reference);
    await expectTaken(message("m-3", { customer: { email: other } }), "joined");
    const { complaint } = (await alice.get(reference)).body;
    expect(complaint.customer).toMatchObject({ email, name: "Ada", phone: "+49 30 1234567" });
    expect(await mailbox(host).to(other)).toEqual([]);
  });

  it("goes where its complaint was merged to", async () => {
    const email = newAddress();
    const into: string = (await customer.complain({ message: "By the form.", email })).body.reference;
    const message = newConversation();
    const reference = await expectTaken(message("m-1", { customer: { email } }), "accepted");
    const merged = await sam.act(reference, "merge", { into });
    expect(merged.status).toBe(200);
    expect(await expectTaken(message("m-2"), "joined")).toBe(into);
    for (const id of ["m-1", "m-2"]) expect(await expectTaken(message(id), "duplicate")).toBe(into);
    expect(await wordsIn(reference)).toEqual(["This is m-1."]);
    // An agent sees there what was said before the merge, too.
    const words = await eventually("all is there", async () => {
      const found = await wordsIn(into);
      return found.length >= 3 && found;
    });
    expect(words).toEqual(["By the form.", "This is m-1.", "This is m-2."]);
  });
});

describe("messages that come side by side", () => {
  it("are one complaint with each of them once, though one alone has the address", async () => {
    const email = newAddress();
    const message = newConversation();
    const both = [message("m-1"), message("m-2", { customer: { email } })];
    const answers = await Promise.all([...both, ...both].map((sent) => send(sent)));
    expect(answers.map(({ body }) => body.outcome).toSorted()).toEqual([
      "accepted",
      "duplicate",
      "duplicate",
      "joined",
    ]);
    const [reference = "", ...others] = new Set(answers.map(({ body }) => body.reference));
    expect(others).toEqual([]);
    expect(await sortedWordsIn(reference)).toEqual(["This is m-1.", "This is m-2."]);
    expect((await mailbox(host).nth(email, 1)).headers["x-heard-reference"]).toBe(reference);
  });

  it("are all in where many come at once, several times each", async () => {
    const message = newConversation();
    const ids = Array.from({ length: 6 }, (_, place) => `m-${place}`);
    const all = [...ids, ...ids.toReversed(), ...ids].map((id) => message(id));
    const answers = await Promise.all(all.map((sent) => send(sent)));
    const outcomes = answers.map(({ body }) => body.outcome);
    expect(["accepted", "joined", "duplicate"].map((one) => outcomes.filter((each) => each === one).length)).toEqual([
      1, 5, 12,
    ]);
    expect(await sortedWordsIn(answers[0]?.body.reference)).toEqual(ids.map((id) => `This is ${id}.`));
  });
});

describe("what is refused", () => {
  const good = newConversation()("refused");

  it("is what nobody signed, whoever knows the secret", async () => {
    const none = { "webhook-signature": "", authorization: `Bearer ${host.inboundSecret}` };
    for (const headers of [none, { "webhook-signature": "v1,AAAA" }, { "webhook-id": "msg_other" }]) {
      expectProblem(await send(good, { headers }), 401, "wrong-signature");
    }
    expectProblem(await send(good, { secret: "another secret of theirs" }), 401, "wrong-signature");
    expectProblem(await send(good, { headers: { "webhook-timestamp": "soon" } }), 401, "not-signed");
    const bare = await readAnswer(await fetch(host.url + path, { method: "POST", body: "{}" }));
    expectProblem(bare, 401, "not-signed");
  });

  it("is what was signed too long ago, or by a clock that is ahead", async () => {
    expectProblem(await send(good, { offBy: -301 }), 401, "signature-too-old");
    expectProblem(await send(good, { offBy: 310 }), 401, "signature-from-the-future");
  });

  const said = { id: "m", text: "x" };
  it.each([
    ["nothing", {}, ["/conversation", "/message"]],
    ["a list", [], [""]],
    ["an empty conversation", { conversation: "", message: said }, ["/conversation"]],
    ["a number for one", { conversation: 7, message: said }, ["/conversation"]],
    ["a conversation that is too long", { conversation: "각".repeat(201), message: said }, ["/conversation"]],
    [
      "a control character",
      { conversation: "a\nb", message: { ...said, id: "\ud800" } },
      ["/conversation", "/message/id"],
    ],
    ["an id that is too long", { ...good, message: { ...said, id: "x".repeat(201) } }, ["/message/id"]],
    ["a blank text", { ...good, message: { ...said, text: " \n" } }, ["/message/text"]],
    ["a text that is too long", { ...good, message: { ...said, text: "각".repeat(20_001) } }, ["/message/text"]],
    ["a text alone", { ...good, message: "x" }, ["/message"]],
    ["a customer who is none", { ...good, customer: "Ada" }, ["/customer"]],
    [
      "a customer with faults",
      { ...good, customer: { email: "ada@", phone: "me", name: "A\nB", locale: "no language", timeZone: "Mars" } },
      ["email", "phone", "name", "locale", "timeZone"].map((field) => `/customer/${field}`),
    ],
    ["more fields", { ...good, email: "a@b.example", customer: { mail: "x" } }, ["/customer/mail", "/email"]],
    ["metadata that isn't flat", { ...good, metadata: { a: [] } }, ["/metadata/a"]],
    ["a subject of two lines", { ...good, subject: "a\nBcc: x" }, ["/subject"]],
  ])("is %s, with where", async (_, body, pointers) => {
    expectProblem(await send(JSON.stringify(body)), 422, "fields-at-fault", pointers);
  });

  it("is what is no JSON, another type or too large, as that", async () => {
    expectProblem(await send("{"), 400, "bad-json");
    expectProblem(await send(good, { headers: { "content-type": "text/plain" } }), 415, "unsupported-content-type");
    expectProblem(await send({ ...good, subject: "x".repeat(257 * 1024) }), 413, "body-too-large");
  });

  it("isn't what is as long as it may be", async () => {
    const longest = { id: "😀".repeat(200), text: "각".repeat(20_000) };
    await expectTaken({ conversation: "😀".repeat(200), message: longest, customer: {} }, "accepted");
  });
});

it("keeps the product's ids and the customer's address out of every key", async () => {
  const email = newAddress("hidden");
  await expectTaken(
    { conversation: "secret-c", message: { id: "secret-m", text: "x" }, customer: { email } },
    "accepted",
  );
  const keys = (await readTable(host)).map((item) => {
    const { pk, sk, customer: of } = JSON.parse(item);
    return JSON.stringify([pk, sk, of]);
  });
  expect(keys.filter((key) => /secret|hidden/u.test(key))).toEqual([]);
  expect(keys.some((key) => key.includes("said#"))).toBe(true);
});

it("a conversation whose complaint was closed is over after a while, and another one is not", async () => {
  const [one, other] = [newConversation(), newConversation()];
  for (const message of [one, other]) {
    const reference = await expectTaken(message("m-1"), "accepted");
    // The only way to close it while it is our turn.
    expect((await sam.act(reference, "close", { note: "No complaint.", spam: true })).status).toBe(200);
  }
  await host.advanceClock(29 * DAY);
  await expectTaken(one("m-2"), "joined");
  await host.advanceClock(2 * DAY);
  for (const _again of [1, 2]) expectProblem(await send(other("m-2")), 409, "conversation-over");
  await expectTaken(other("m-1"), "duplicate", "closed");
  await expectTaken(newConversation()("m-2"), "accepted");
});
