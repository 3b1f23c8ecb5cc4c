import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { customerClient, newAddress } from "../../support/customer-client.ts";
import { faultsIn } from "../../support/documented.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { isGenuine, type Received, type Receiver, startReceiver } from "./receiver.ts";
import { type WebhookClient, webhookClient } from "./webhook-client.ts";

const DAY = 86_400_000;

let host: HarshHost;
let alice: AgentClient;
let sam: WebhookClient;
let receiver: Receiver;
/** Of the endpoint that all of these are about. */
let id: string;
let secret: string;
beforeAll(async () => {
  [host, receiver] = await Promise.all([startHarshHost({ webhooks: {}, policy: { agentCap: 100 } }), startReceiver()]);
  alice = await agentClient(host, "alice");
  sam = await webhookClient(host, "sam");
  // Far from midnight, so that what happens together is of one day.
  const sinceMidnight = host.now() % DAY;
  if (sinceMidnight > DAY - 3_600_000) await host.advanceClock(2 * 3_600_000);
  ({ id, secret } = (await sam("POST", "", { url: receiver.url, detail: "full" })).body);
});
afterAll(async () => {
  await host.stopAndCheck();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.status = 200;
});

const today = (): string => new Date(host.now()).toISOString().slice(0, 10);
const about = (reference: string): Received[] =>
  receiver.received.filter(({ body }) => body.data.reference === reference);
const eventsOf = (reference: string, count = TYPES.length): Promise<Received[]> =>
  host.after(0, `${count} events of ${reference}`, () => {
    const events = about(reference);
    return Promise.resolve(events.length >= count && events);
  });
const received = (event: string, times = 1): Promise<Received[]> =>
  host.after(0, `${event} ${times} times`, async () => {
    const events = receiver.received.filter((one) => one.id === event);
    return events.length >= times && events;
  });
interface Row {
  id: string;
  type: string;
  at: string;
  sequence?: number;
  outcome: string;
}
/** A day's rows, once these have this outcome in them: the list shows for a while what was. */
const logged = (day: string, ids: readonly string[], outcome = "delivered"): Promise<Row[]> =>
  host.after(0, `${ids} ${outcome}`, async () => {
    const rows: Row[] = (await sam("GET", `/${id}/log?day=${day}&limit=100`)).body.items;
    return ids.every((one) => rows.some((row) => row.id === one && row.outcome === outcome)) && rows;
  });

/** A complaint that is taken, answered and resolved. */
const dealtWith = async () => {
  const email = newAddress();
  const customer = { email, name: "민지", message: "The kettle came broken.", subject: "Kettle", product: "Kettle" };
  const reference: string = (await customerClient(host).complain(customer)).body.reference;
  await alice.take(reference);
  await alice.act(reference, "reply", { message: "Which one?", keep: true });
  const resolution = { outcome: "upheld", cause: "box", explanation: "Too thin.", apology: "We are sorry." };
  expect((await alice.act(reference, "resolve", resolution)).status).toBe(200);
  return { email, reference, resolution };
};
const TYPES = ["received", "acknowledged", "claimed", "replied", "resolved"].map((name) => `complaint.${name}`);

describe("an endpoint", () => {
  test("hears of a complaint in order, signed, each event as the document has it, and the log says so", async () => {
    const { email, reference, resolution } = await dealtWith();
    const events = await eventsOf(reference);
    expect(events.map(({ body }) => body.type).toSorted()).toEqual(TYPES.toSorted());
    const sequences = events.map(({ body }) => body.data.sequence);
    expect(sequences).toEqual([1, 2, 3, 4, 5]);
    for (const event of events) {
      const { type, data } = event.body;
      expect(
        faultsIn(["webhooks", type, "post", "requestBody", "content", "application/json", "schema"], event.body),
      ).toEqual([]);
      expect([type, await isGenuine(event, secret)]).toEqual([type, true]);
      expect(data).toMatchObject({ reference, subject: "Kettle", customer: { email, name: "민지" } });
      expect(data).not.toHaveProperty("postToOrigin");
    }
    const said = Object.fromEntries(events.map(({ body }) => [body.type, body.data]));
    expect(said["complaint.received"].text).toBe("The kettle came broken.");
    expect(said["complaint.replied"]).toMatchObject({ agent: "alice", text: "Which one?" });
    expect(said["complaint.resolved"]).toMatchObject({ status: "resolved", outcome: "upheld", resolution });

    const ids = events.map((event) => event.id);
    const all = await logged(today(), ids);
    const rows = all.filter((row) => ids.includes(row.id));
    expect(rows.map(({ sequence }) => sequence).toSorted()).toEqual(sequences);
    const times = all.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    for (const row of rows) {
      expect(row).toMatchObject({ outcome: "delivered", attempts: 1, lastTry: { status: 200 } });
      expect(events.find((event) => event.id === row.id)?.body).toMatchObject({ type: row.type, timestamp: row.at });
    }
    expect(JSON.stringify(all)).not.toMatch(/민지|Kettle|example\.com/u);
  });

  test("gets what is replayed under the same ids, in order, and its log is read page by page", async () => {
    const { reference } = await dealtWith();
    const first = await eventsOf(reference);
    const ids = first.map((event) => event.id);
    await logged(today(), ids);
    receiver.received.length = 0;
    const wanted = { day: today(), events: [...ids.slice(2).toReversed(), "evt_unknown"] };
    const { status, body } = await sam("POST", `/${id}/replay`, wanted);
    expect([status, body]).toEqual([202, { replayed: 3, skipped: 0 }]);
    const again = await eventsOf(reference, 3);
    expect(again.map((event) => event.id)).toEqual(ids.slice(2));
    expect(again.map((event) => event.body)).toEqual(first.slice(2).map((event) => event.body));
    for (const event of again) expect(await isGenuine(event, secret)).toBe(true);

    const whole = await logged(today(), ids);
    const pages: Row[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = new URLSearchParams({ day: today(), limit: "3", ...(cursor && { cursor }) });
      const page = (await sam("GET", `/${id}/log?${query}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(3);
      pages.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === undefined) break;
    }
    expect(pages.map((row) => row.id)).toEqual(whole.map((row) => row.id));
  });

  test("with a new secret is signed to with both, and after a day with that alone", async () => {
    const next: string = (await sam("POST", `/${id}/secret`)).body.secret;
    const sentTest = async (): Promise<Received> => {
      const { status, body } = await sam("POST", `/${id}/test`);
      expect([status, body.event]).toEqual([202, expect.stringMatching(/^evt_test_[\w-]{12}$/u)]);
      const [event] = await received(body.event);
      if (event === undefined) throw new Error("no event");
      expect(event.body).toEqual({ type: "endpoint.test", timestamp: expect.any(String), data: { endpoint: id } });
      return event;
    };
    const both = await sentTest();
    expect([await isGenuine(both, secret), await isGenuine(both, next)]).toEqual([true, true]);
    await host.advanceClock(DAY);
    const one = await sentTest();
    expect([await isGenuine(one, secret), await isGenuine(one, next)]).toEqual([false, true]);
    secret = next;
  });

  test("that is disabled gets nothing until it is enabled", async () => {
    await sam("PUT", `/${id}`, { enabled: false });
    const { event } = (await sam("POST", `/${id}/test`)).body;
    const { reference } = await dealtWith();
    await host.after(0, "all of it waits", async () => {
      const { items } = (await sam("GET", `/${id}/log`)).body;
      return items.filter((row: Row & { reference?: string }) => row.reference === reference).length === 5;
    });
    await host.runSchedules();
    expect(receiver.received).toEqual([]);
    await sam("PUT", `/${id}`, { enabled: true });
    await received(event);
    expect((await eventsOf(reference)).map(({ body }) => body.data.sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  test("that failed for three days gets what was given up by one call", async () => {
    receiver.status = 500;
    const day = today();
    const { event } = (await sam("POST", `/${id}/test`)).body;
    await received(event);
    await host.after(0, "it is known to fail", async () => (await sam("GET", `/${id}`)).body.failingSince);
    await host.advanceClock(3 * DAY);
    const rowOnce = async (outcome: string) => (await logged(day, [event], outcome)).find((row) => row.id === event);
    expect(await rowOnce("given-up")).toMatchObject({ lastTry: { status: 500 } });
    expect((await sam("POST", `/${id}/replay`, { day: today() })).body).toEqual({ replayed: 0, skipped: 0 });
    receiver.status = 200;
    receiver.received.length = 0;
    await sam("PUT", `/${id}`, { enabled: true });
    expect((await sam("POST", `/${id}/replay`, { day })).body).toEqual({ replayed: 1, skipped: 0 });
    await received(event);
    expect(await rowOnce("delivered")).toMatchObject({ attempts: 1, lastTry: { status: 200 } });
    await host.after(0, "it does well again", async () => (await sam("GET", `/${id}`)).body.failingSince === undefined);
  });

  test("that says it is gone is disabled, which it says itself", async () => {
    receiver.status = 410;
    await sam("POST", `/${id}/test`);
    const disabled = await host.after(0, "it is disabled", async () => (await sam("GET", `/${id}`)).body.disabled);
    expect(disabled).toEqual({ at: expect.any(String), because: "gone" });
  });
});
