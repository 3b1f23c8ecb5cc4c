import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
beforeAll(async () => {
  host = await startHarshHost();
  customer = customerClient(host);
});
afterAll(() => host.stopAndCheck());

let keys = 0;
const newKey = () => ({ "idempotency-key": `key-${++keys}` });
const expectReplay = (again: Answer, first: Answer) => {
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
};
/** Once this later mail is here, one that was sent before would be here as well. */
const acknowledgementsTo = async (address: string) => {
  const later = newAddress("later");
  await customer.complain({ message: "x", email: later });
  await mailbox(host).nth(later, 1);
  await mailbox(host).nth(address, 1);
  return (await mailbox(host).to(address)).length;
};

describe("the same Idempotency-Key", () => {
  it("with the same body gets the same answer, and makes no second complaint or mail", async () => {
    const email = newAddress();
    const key = newKey();
    const body = { message: "It came broken.", email, name: "Ann", metadata: { page: 1 } };
    const first = await customer.complain(body, key);
    expect(first.status).toBe(202);
    expect(first.headers.has("idempotency-replayed")).toBe(false);
    expectReplay(await customer.complain(body, key), first);
    const reordered = `{ "metadata": {"page": 1}, "name": "Ann",\n"email": "${email}", "message": "It came broken." }`;
    expectReplay(await customer.complain(reordered, { ...key, "accept-language": "ko" }), first);
    expect(await acknowledgementsTo(email)).toBe(1);
  });

  it.each([
    ["another message", { message: "It came late." }],
    ["another name", { name: "Bob" }],
    ["one more field", { orderId: "A-1" }],
    ["other metadata", { metadata: { page: 2 } }],
    ["another spelling of the address", { email: "ANN@EXAMPLE.COM" }],
  ])("with %s is refused", async (_, change) => {
    const key = newKey();
    const body = { message: "It came broken.", email: "ann@example.com", metadata: { page: 1 } };
    const first = await customer.complain(body, key);
    expectProblem(await customer.complain({ ...body, ...change }, key), 422, "idempotency-key-reused");
    expectReplay(await customer.complain(body, key), first);
  });

  it("gets the same answer however far the complaint has come", async () => {
    const email = newAddress();
    const key = newKey();
    const body = { message: "There was a fire.", email };
    const first = await customer.complain(body, key);
    await mailbox(host).nth(email, 1);
    const agent = await agentClient(host, "alice");
    await agent.take(first.body.reference);
    await agent.act(first.body.reference, "reply", { message: "Are you safe?" });
    await mailbox(host).nth(email, 2);
    expectReplay(await customer.complain(body, key), first);
    await host.advanceClock(10 * 24 * 3_600_000);
    expectReplay(await customer.complain(body, key), first);
    expect((await mailbox(host).to(email)).filter(({ subject }) => subject.startsWith("We have"))).toHaveLength(1);
  });

  it("20 times at once makes one complaint and one mail", async () => {
    const email = newAddress();
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => customer.complain({ message: "Me, twenty times.", email }, key)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => !headers.has("idempotency-replayed"))).toHaveLength(1);
    expect(await acknowledgementsTo(email)).toBe(1);
    const page = await customer.open(linkIn(await mailbox(host).nth(email, 1)));
    expect(page.text.split("Me, twenty times.")).toHaveLength(2);
  });

  it("of another customer is another complaint: nobody is locked out", async () => {
    const key = newKey();
    // More than a collision of references could be mistaken for.
    const everyone = Array.from({ length: 8 }, () => newAddress());
    const answers = await Promise.all(everyone.map((email) => customer.complain({ message: "Hello.", email }, key)));
    expect(answers.map(({ status }) => status)).toEqual(everyone.map(() => 202));
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(8);
    expect(answers.some(({ headers }) => headers.has("idempotency-replayed"))).toBe(false);
  });

  it("from a form sends the browser to the same page again", async () => {
    const key = newKey();
    const fields = { message: "From a form.", email: newAddress() };
    const first = await customer.complainByForm(fields, key);
    const again = await customer.complainByForm(fields, key);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expectProblem(await customer.complainByForm({ ...fields, name: "Bob" }, key), 422, "idempotency-key-reused");
  });

  it("is forgotten by nobody when its first answer got lost in the store", async () => {
    await host.setFaults({ dynamodb: "lose-answers" });
    try {
      const email = newAddress();
      const key = newKey();
      const body = { message: "Did you get this?", email };
      const answers = [];
      for (let attempt = 0; attempt < 5; attempt += 1) answers.push(await customer.complain(body, key));
      const taken = answers.filter(({ status }) => status === 202);
      expect(taken.length).toBeGreaterThan(0);
      expect(new Set(taken.map(({ text }) => text)).size).toBe(1);
    } finally {
      await host.setFaults({ dynamodb: "ok" });
    }
  });
});

it("no key at all makes a complaint each time", async () => {
  const body = { message: "Again.", email: newAddress() };
  const references = [await customer.complain(body), await customer.complain(body)].map((one) => one.body.reference);
  expect(new Set(references).size).toBe(2);
});
