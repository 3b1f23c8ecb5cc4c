import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";

const MINUTE = 60_000;

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let agent: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ guard: { client: { acknowledged: 100, accepted: 200 } } });
  customer = customerClient(host);
  agent = await agentClient(host, "sam", ["supervisor"]);
});
afterEach(() => host.setFaults({ ses: "ok" }));
afterAll(() => host.stopAndCheck());

interface Fact {
  kind: string;
  mail?: string;
  reason?: string;
  messageId?: string;
}

const complain = async (email: string): Promise<string> =>
  (await customer.complain({ message: "It broke.", email, locale: "en" })).body.reference;
/** By a form that looks as if a machine had filled it in: taken, and not acknowledged. */
const complainSilently = async (email: string): Promise<string> => {
  const { headers } = await customer.complainByForm({ message: "It broke.", email, website: "https://example.com" });
  const page = await customer.open(headers.get("location") ?? "");
  return /[0-9A-Z]{9}/u.exec(page.text)?.[0] ?? "";
};
const look = async (reference: string) => (await agent.get(reference)).body;
const factsOf = async (reference: string): Promise<Fact[]> => (await look(reference)).timeline;
const told = (reference: string, kind: string): Promise<Fact> =>
  eventually(`${reference} is told ${kind}`, async () => (await factsOf(reference)).find((fact) => fact.kind === kind));
const idOf = ({ headers }: { headers: Record<string, string> }): string =>
  /<(.+)@/u.exec(headers["message-id"] ?? "")?.[1] ?? "";
const tagsOf = ({ headers }: { headers: Record<string, string> }): Record<string, string[]> =>
  Object.fromEntries(
    (headers["x-ses-message-tags"] ?? "").split(", ").map((tag) => {
      const [name = "", value = ""] = tag.split("=");
      return [name, [value]];
    }),
  );

let records = 0;
const tellOf = (...events: unknown[]): Promise<unknown> =>
  host.invoke("record-delivery", {
    Records: events.map((event) => {
      records += 1;
      return { messageId: `record-${records}`, body: JSON.stringify(event) };
    }),
  });
const DONE = { batchItemFailures: [] };

describe("that a mail was sent", () => {
  it("settles what its worker never heard: no second mail goes out", async () => {
    const email = newAddress("lost");
    await host.setFaults({ ses: "lose-answers" });
    const reference = await complain(email);
    await told(reference, "mail-sent");
    await host.setFaults({ ses: "ok" });
    const [mail] = await mailbox(host).to(email);
    expect(mail && idOf(mail)).toBe((await told(reference, "mail-sent")).messageId);
    await host.advanceClock(10 * MINUTE);
    await host.runSchedules();
    expect((await look(reference)).complaint).toMatchObject({ acknowledgement: { state: "sent" }, pendingMails: [] });
    expect(await mailbox(host).to(email)).toHaveLength(1);
  });

  it("is no news however often and however late it is told, and takes nothing away", async () => {
    const email = newAddress("again");
    const message = "Je suis très mécontente : la bouilloire est arrivée cassée, et personne ne répond à mes messages.";
    const { reference } = (await customer.complain({ message, email })).body;
    const mail = await mailbox(host).nth(email, 1);
    await told(reference, "mail-sent");
    // Where SES is faster to say so than the worker, the worker has still to write what it learnt.
    const { complaint, timeline } = await eventually("the language is known", async () => {
      const seen = await look(reference);
      return seen.complaint.customer.detectedLanguage === "fr" && seen;
    });
    const event = {
      eventType: "Send",
      mail: { messageId: idOf(mail), destination: [email], tags: tagsOf(mail) },
      send: {},
    };
    expect(await tellOf(event, event, event)).toEqual(DONE);
    const after = await look(reference);
    expect(after.timeline).toEqual(timeline);
    expect(after.complaint.revision).toBe(complaint.revision);
  });
});

describe("a mail that came back", () => {
  it("is seen on its complaint, with what to do instead, and the words of its agent stay with them", async () => {
    const email = "bounce+here@simulator.amazonses.com";
    const reference = await complain(email);
    await told(reference, "mail-undelivered");
    const { body } = await agent.take(reference);
    expect(body.customer.undeliverable).toMatchObject({ because: "bounced", reachBy: "another-way" });
    const replied = (await agent.act(reference, "reply", { message: "Which one was it?" })).body;
    expect(replied).toMatchObject({ status: "assigned", complaint: { pendingMails: [] } });
    const withheld = (await factsOf(reference)).find(({ kind }) => kind === "mail-withheld");
    expect(withheld).toMatchObject({ mail: "reply", reason: "bounced" });
    expect(await mailbox(host).to(email)).toHaveLength(1);
  });

  it("and was an agent's answer brings the complaint back to that agent", async () => {
    const reference = await complainSilently("suppressionlist+answer@simulator.amazonses.com");
    await agent.take(reference);
    expect((await agent.act(reference, "reply", { message: "Which one?" })).body.status).toBe("awaiting_customer");
    await told(reference, "answer-unheard");
    const { complaint } = await look(reference);
    expect(complaint).toMatchObject({ status: "queued", reservedUntil: expect.any(String) });
    expect(complaint.customer.undeliverable.because).toBe("bounced");
    // Kept a moment after it came back: a claim before that would be given somebody else, and be given them again.
    await eventually("it is kept for sam", async () =>
      (await agent.me()).body.reserved.some((one: { reference: string }) => one.reference === reference),
    );
    expect((await agent.claim()).body.reference).toBe(reference);
  });

  it("and was an answer in a complaint that was merged since brings back the one in which it goes on, once", async () => {
    const email = newAddress("merged");
    const [from, into] = [await complain(email), await complain(email)];
    for (const reference of [from, into]) {
      await agent.take(reference);
      await agent.act(reference, "reply", { message: `Which one, ${reference}?` });
    }
    const answer = await eventually("the answer is mailed", async () =>
      (await mailbox(host).to(email)).find(({ text }) => text.includes(`Which one, ${from}?`)),
    );
    const { body } = await agent.act(from, "merge", { into });
    expect(body.status).toBe("closed");
    await told(into, "absorbed");
    expect((await look(into)).complaint.status).toBe("awaiting_customer");

    const event = {
      eventType: "Bounce",
      mail: { messageId: idOf(answer), destination: [email], tags: tagsOf(answer) },
      bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: email }] },
    };
    for (const _ of [1, 2]) expect(await tellOf(event)).toEqual(DONE);
    await told(into, "answer-unheard");
    const { complaint } = await look(into);
    expect(complaint).toMatchObject({ status: "queued", agent: "sam", reservedUntil: expect.any(String) });
    expect(complaint.customer.undeliverable.because).toBe("bounced");
    await tellOf(event);
    await host.advanceClock(10 * MINUTE);
    await host.runSchedules();
    expect((await factsOf(into)).filter(({ kind }) => kind === "answer-unheard")).toHaveLength(1);
    expect((await look(from)).complaint.status).toBe("closed");
  });

  it("for now, such as “I'm on holiday”, is only on the timeline", async () => {
    const email = "ooto+now@simulator.amazonses.com";
    const reference = await complain(email);
    expect(await told(reference, "mail-returned")).toMatchObject({ mail: "acknowledgement" });
    await complain(email);
    expect((await mailbox(host).nth(email, 2)).to).toEqual([email]);
    expect((await look(reference)).complaint.customer.undeliverable).toBeUndefined();
  });
});

it("what becomes of a mail is told once each, in whatever order and however often SES tells it", async () => {
  const email = newAddress("order");
  const reference = await complain(email);
  const found = await mailbox(host).nth(email, 1);
  await told(reference, "mail-sent");
  const mail = { messageId: idOf(found), destination: [email], tags: tagsOf(found) };
  const bounced = {
    eventType: "Bounce",
    mail,
    bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: email }] },
  };
  const events = [bounced, { eventType: "DeliveryDelay", mail }, { eventType: "Reject", mail }, bounced];
  for (const event of [...events, ...events.toReversed()]) expect(await tellOf(event)).toEqual(DONE);
  const kinds = (await factsOf(reference)).map(({ kind }) => kind).filter((kind) => kind.startsWith("mail-"));
  expect(kinds).toEqual(["mail-sent", "mail-undelivered", "mail-delayed", "mail-rejected"]);
});

it("of a batch whose records can't all be read the others are recorded", async () => {
  const email = newAddress("batch");
  const reference = await complain(email);
  const found = await mailbox(host).nth(email, 1);
  const mail = { messageId: idOf(found), destination: [email], tags: tagsOf(found) };
  const answer = await tellOf({ eventType: "Bounce", mail }, { eventType: "DeliveryDelay", mail });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: `record-${records - 1}` }] });
  await told(reference, "mail-delayed");
});

describe("where too much comes back", () => {
  it("automatic mail waits for everybody, agents' answers don't, and nothing is lost", async () => {
    const event = (place: number) => ({
      eventType: "Bounce",
      mail: { messageId: `bad-${place}`, tags: {} },
      bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: `gone-${place}@example.net` }] },
    });
    for (let first = 0; first < 30; first += 10) {
      await tellOf(...Array.from({ length: 10 }, (_, place) => event(first + place)));
    }
    await host.advanceClock(2 * MINUTE);
    await host.runSchedules();

    const email = newAddress("waiting");
    const reference = await complain(email);
    expect(await told(reference, "mail-postponed")).toMatchObject({ mail: "acknowledgement" });
    await agent.take(reference);
    await agent.act(reference, "reply", { message: "I am on it.", keep: true });
    expect((await mailbox(host).nth(email, 1)).text).toContain("I am on it.");
    const other = newAddress("flows");
    const later = await complain(other);
    await told(later, "mail-postponed");
    expect(await mailbox(host).to(other)).toHaveLength(0);

    // A mail that was tried before that is tried again a quarter of an hour later.
    const sent = await host.after(25 * 60 * MINUTE, "it flows again", async () => {
      await host.advanceClock(16 * MINUTE);
      return (await mailbox(host).to(other)).length > 0;
    });
    expect(sent).toBe(true);
    await told(later, "mail-sent");
    expect(await mailbox(host).to(other)).toHaveLength(1);
  }, 90_000);
});
