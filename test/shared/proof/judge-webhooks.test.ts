import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writeId } from "../../../shared/domain/ids.ts";
import { type Endpoint, endpointId } from "../../../shared/domain/webhook/endpoint.ts";
import { disable, type Health, leftAlone, missed, newHealth } from "../../../shared/domain/webhook/health.ts";
import { newLine, put } from "../../../shared/domain/webhook/line.ts";
import { judgeWebhooks } from "../../../shared/proof/judge-webhooks.ts";
import { createEndpointStore } from "../../../shared/storage/endpoint-store.ts";
import { createWebhookLineStore } from "../../../shared/storage/webhook-line-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12);

let started: Started;
let number = 0;
let endpoint: Endpoint;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  number += 1;
  const id = endpointId(`crm-${number}`);
  endpoint = { id, url: "https://crm.example", detail: "thin", answers: false, from: "api" };
});

const judge = (now = NOW) => {
  const endpoints = createEndpointStore(started.store, started.tableName);
  const lines = createWebhookLineStore(started.store, started.tableName);
  return judgeWebhooks({
    listEndpoints: async () => [endpoint],
    endpoints,
    lines,
    now: () => now,
    isTimeLeft: () => true,
  });
};
const waitsSince = async (since: number) => {
  const lines = createWebhookLineStore(started.store, started.tableName);
  const line = put(newLine("A1B2C3D4E"), [{ id: "evt_A1B2C3D4E_1", at: since }], since, 1);
  await lines.save(endpoint.id, line, undefined, writeId("w1"), since);
};
const has = (health: Health) =>
  createEndpointStore(started.store, started.tableName).saveHealth(health, undefined, writeId("w1"));

test("what an endpoint that is well should have been told a quarter of an hour ago is named", async () => {
  await waitsSince(NOW - 16 * MINUTE);
  expect(await judge()).toEqual([{ kind: "debt-unpaid", id: `${endpoint.id} A1B2C3D4E`, detail: "webhook" }]);
});

test("what came just now isn't late", async () => {
  await waitsSince(NOW - 14 * MINUTE);
  expect(await judge()).toEqual([]);
});

test("one that has just been left alone, as it asked, has time for what fell due meanwhile", async () => {
  await waitsSince(NOW - 60 * MINUTE);
  await has(leftAlone(newHealth(endpoint.id), NOW - 61 * MINUTE, 60 * MINUTE));
  expect(await judge()).toEqual([]);
  expect(await judge(NOW + 20 * MINUTE)).toHaveLength(1);
});

test("of one that fails or was switched off supervisors know otherwise", async () => {
  await waitsSince(NOW - 60 * MINUTE);
  await has(missed(newHealth(endpoint.id), "A1B2C3D4E", NOW - 60 * MINUTE));
  expect(await judge()).toEqual([]);
  endpoint = { ...endpoint, id: endpointId(`gone-${number}`) };
  await waitsSince(NOW - 60 * MINUTE);
  await has(disable(newHealth(endpoint.id), NOW, "gone"));
  expect(await judge()).toEqual([]);
});
