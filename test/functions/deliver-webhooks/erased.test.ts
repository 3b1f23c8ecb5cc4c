import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { deliverLine, giveUpOldest } from "../../../functions/deliver-webhooks/deliver-line.ts";
import type { EndpointLease } from "../../../functions/deliver-webhooks/endpoint-lease.ts";
import { createSending } from "../../../functions/deliver-webhooks/send-event.ts";
import { type Endpoint, endpointId } from "../../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../../shared/domain/webhook/event.ts";
import { newHealth } from "../../../shared/domain/webhook/health.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { complaintKey } from "../../../shared/storage/keys.ts";
import { logRowKey } from "../../../shared/storage/webhook-keys.ts";
import { createWebhookLineStore } from "../../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../../shared/storage/webhook-log.ts";
import { putEvents } from "../../../shared/webhooks/put-events.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { change, customer, NOON, REFERENCE, receive } from "../../support/complaints.ts";

const DAY = new Date(NOON).toISOString().slice(0, 10);
const THREE_DAYS_AND_MORE = 73 * 3_600_000;

let started: Started;
let clock: number;
let ids = 0;
const { error } = console;
const now = () => clock;
const newId = () => `id-${ids++}`;
const endpoint = (id: string): Endpoint => ({
  ...{ id: endpointId(id), url: "http://127.0.0.1:1/", detail: "full", answers: false, from: "api" },
});
const stores = () => ({
  lines: createWebhookLineStore(started.store, started.tableName),
  webhookLog: createWebhookLog(started.store, started.tableName),
});
const event = (entry = ""): OutgoingEvent => ({
  id: "evt_1",
  type: "complaint.message_added",
  at: NOON,
  subject: REFERENCE,
  about: {
    ...{ reference: REFERENCE, channel: "form", about: {}, origin: { system: "shop-ann" } as never },
    announcement: { kind: "message-added", sequence: 1, at: NOON, status: "queued", entry } as never,
  },
});

beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  clock = NOON;
  console.error = () => undefined;
});
afterEach(() => Object.assign(console, { error }));

test("a full webhook says nothing of a complaint that is being erased, though its words are still there", async () => {
  const store = createComplaintStore(started.store, started.tableName);
  const { complaint, entries } = change(undefined, receive(), { by: customer });
  await store.save({ complaint, entries, writeId: "w1" as never });
  const entry = entries[0]?.id ?? ("" as never);
  const bodies: string[] = [];
  const send = createSending({
    store,
    keyRing: await openKeyRing(started.store, started.tableName),
    post: async ({ body }) => {
      bodies.push(body);
      return { outcome: "answered", status: 204, millis: 1 };
    },
    now,
    realTime: () => new Date(),
  });
  await send(endpoint("full"), newHealth(endpointId("crm")), event(entry));
  await started.store.send(
    new UpdateItemCommand({
      TableName: started.tableName,
      Key: toItem(complaintKey(REFERENCE)),
      UpdateExpression: "SET erasedAt = :now",
      ExpressionAttributeValues: { ":now": { N: String(NOON) } },
    }),
  );
  expect(await store.loadEntry(REFERENCE, entry)).toBeDefined();
  await send(endpoint("full"), newHealth(endpointId("crm")), event(entry));
  const [before = "", after = ""] = bodies;
  for (const word of ["It came broken.", "ann@example.com", "shop-ann"]) {
    expect(before).toContain(word);
    expect(after).not.toContain(word);
  }
  expect(JSON.parse(after).data.reference).toBe(REFERENCE);
});

const wait = async (to: Endpoint) => {
  const { lines, webhookLog } = stores();
  await putEvents({ lines, log: webhookLog, now, newId }, to.id, REFERENCE, [{ event: event(), sequence: 1 }]);
};
const forgetRow = (to: Endpoint) =>
  started.store.send(new DeleteItemCommand({ TableName: started.tableName, Key: toItem(logRowKey(to.id, event())) }));
const rowsOf = async ({ id }: Endpoint) => (await stores().webhookLog.list(id, DAY, 10)).rows;
const dependencies = (during: () => Promise<unknown>, status = 204) => ({
  ...stores(),
  ...{ now, newId },
  send: async () => {
    await during();
    return { outcome: "answered" as const, status, millis: 1 };
  },
  noteAnswer: async () => undefined,
  ...{ tellGone: async () => undefined, tellFailing: async () => undefined, tellLost: async () => undefined },
});
const leaseOf = (to: Endpoint): EndpointLease => ({
  endpoint: to,
  health: newHealth(endpointId("crm")),
  isDeleted: false,
  isClosed: () => false,
  lookAgain: async () => undefined,
  save: async () => undefined,
  release: async () => "released",
  drop: async () => undefined,
});
const deliver = (to: Endpoint, during: () => Promise<unknown>, status: number) =>
  deliverLine(dependencies(during, status), leaseOf(to), REFERENCE, () => false);

test.each([204, 503])("a row that is erased while its event is posted stays erased, answered by %i", async (status) => {
  const to = endpoint(`posted-${status}`);
  await wait(to);
  await deliver(to, () => forgetRow(to), status);
  expect(await rowsOf(to)).toEqual([]);
});

test("a row that is there says what became of its event", async () => {
  const to = endpoint("there");
  await wait(to);
  await deliver(to, async () => undefined, 204);
  expect(await rowsOf(to)).toMatchObject([{ outcome: "delivered", attempts: 1 }]);
});

test("a row that is erased while its event is given up stays erased", async () => {
  const to = endpoint("late");
  await wait(to);
  clock += THREE_DAYS_AND_MORE;
  const given = dependencies(async () => undefined);
  const { webhookLog } = given;
  const load: typeof webhookLog.load = async (...place) => {
    const row = await webhookLog.load(...place);
    await forgetRow(to);
    return row;
  };
  await giveUpOldest({ ...given, webhookLog: { ...webhookLog, load } }, leaseOf(to), REFERENCE);
  expect(await rowsOf(to)).toEqual([]);
});
