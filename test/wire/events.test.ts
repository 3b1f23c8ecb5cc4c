import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Host, startHost } from "../../infra/local/host.ts";
import { eventually } from "../support/eventually.ts";

/** Every sample in `events/`, and what its function answers: a sample without a line here fails, and so does a line without one. */
const ANSWERS: Record<string, unknown> = {
  "receive-form/accepted": { statusCode: 202 },
  "receive-form/accepted-from-html-form": { statusCode: 303 },
  "receive-form/refused-as-a-page": { statusCode: 422, headers: { "content-language": "ko" } },
  "receive-form/refused-not-json": { statusCode: 400 },
  "receive-form/refused-content-type": { statusCode: 415 },
  "receive-form/refused-fields": { statusCode: 422 },
  "receive-form/refused-no-way-to-answer": { statusCode: 422 },
  "receive-form/refused-idempotency-key": { statusCode: 400 },
  "receive-form/refused-attachment": { statusCode: 422 },
  "uploads/accepted": { statusCode: 201 },
  "uploads/refused-program": { statusCode: 422 },
  "uploads/refused-too-large": { statusCode: 413 },
  "agent-api/claim": { statusCode: 200 },
  "agent-api/list": { statusCode: 200 },
  "agent-api/summary": { statusCode: 200 },
  "agent-api/refused-summary-period": { statusCode: 422 },
  "agent-api/refused-summary-of-agent": { statusCode: 403 },
  "agent-api/refused-no-agent": { statusCode: 403 },
  "agent-api/refused-list-all": { statusCode: 403 },
  "agent-api/refused-cursor": { statusCode: 422 },
  "agent-api/refused-unknown-complaint": { statusCode: 404 },
  "agent-api/refused-unknown-attachment": { statusCode: 404 },
  "agent-api/refused-apology": { statusCode: 422 },
  "agent-api/written-down": { statusCode: 201 },
  "agent-api/refused-channel": { statusCode: 422 },
  "chat/connect": { statusCode: 200 },
  "chat/message": { statusCode: 200 },
  "chat/disconnect": { statusCode: 200 },
  "directory/me": { statusCode: 200 },
  "directory/entered": { statusCode: 201 },
  "directory/refused-directory-of-agent": { statusCode: 403 },
  "directory/refused-unknown-agent": { statusCode: 404 },
  "directory/refused-duty": { statusCode: 422 },
  "incidents/opened": { statusCode: 201 },
  "incidents/refused-title": { statusCode: 422 },
  "incidents/refused-unknown-incident": { statusCode: 404 },
  "webhooks-api/list": { statusCode: 200 },
  "webhooks-api/made": { statusCode: 201 },
  "webhooks-api/refused-private-address": { statusCode: 422 },
  "webhooks-api/refused-webhooks-of-agent": { statusCode: 403 },
  "webhooks-api/refused-unknown-webhook": { statusCode: 404 },
  "receive-chat/refused-not-signed": { statusCode: 401 },
  "receive-review/refused-not-signed": { statusCode: 401 },
  "receive-social/refused-not-signed": { statusCode: 401 },
  "customer-api/health": { statusCode: 200 },
  "customer-api/refused-link": { statusCode: 404 },
  "customer-api/refused-rating-link": { statusCode: 404 },
  "customer-api/refused-rating-content-type": { statusCode: 415 },
  "receive-email/setup-notification": { batchItemFailures: [] },
  "receive-email/refused-message": { batchItemFailures: [{ itemIdentifier: "message-1" }] },
  "receive-email/refused-missing-mail": { batchItemFailures: [{ itemIdentifier: "message-1" }] },
  "inbound-api/refused-without-secret": { statusCode: 401 },
  "inbound-api/parked": { statusCode: 200 },
  "inbound-api/refused-cursor": { statusCode: 422 },
  "inbound-api/refused-unknown-mail": { statusCode: 404 },
  "advance/kick": { batchItemFailures: [] },
  "advance/kick-of-address": { batchItemFailures: [] },
  "record-delivery/bounced": { batchItemFailures: [] },
  "record-delivery/called-spam": { batchItemFailures: [] },
  "record-delivery/came-back-for-now": { batchItemFailures: [] },
  "record-delivery/delayed": { batchItemFailures: [] },
  "record-delivery/rejected": { batchItemFailures: [] },
  "record-delivery/sent": { batchItemFailures: [] },
  "record-delivery/refused-bounce": { batchItemFailures: [{ itemIdentifier: "message-1" }] },
  "record-delivery/topic-validated": { batchItemFailures: [] },
  "record-delivery/refused-message": { batchItemFailures: [{ itemIdentifier: "message-1" }] },
  "advance/refused-message": {
    batchItemFailures: [{ itemIdentifier: "message-2" }, { itemIdentifier: "message-3" }],
  },
  "keep-watch/each-five-minutes": { paid: expect.any(Number) },
  "prove-day/proven": { statusCode: 200 },
  "prove-day/refused-future-day": { statusCode: 422 },
  "prove-day/refused-not-proven": { statusCode: 404 },
  "prove-day/refused-proof-of-agent": { statusCode: 403 },
  "prove-day/each-hour": { day: expect.any(String), missing: expect.any(Number) },
  "customer-data/read": { statusCode: 200 },
  "customer-data/exported": { statusCode: 200 },
  "customer-data/held": { statusCode: 200 },
  "customer-data/refused-hold-without-reason": { statusCode: 422 },
  "customer-data/refused-export-of-agent": { statusCode: 403 },
  "customer-data/refused-unknown-customer": { statusCode: 404 },
  "customer-data/each-minute": { expired: expect.any(Number) },
  "sweep-due/each-minute": { posted: expect.any(Number) },
};

/** Not a function's: what receivers are sent, which `test/shared/api/webhook-payloads.test.ts` reads. */
const PAYLOADS = "webhooks/";
const EVENTS = join(import.meta.dirname, "../../events");
const dataDir = mkdtempSync(join(tmpdir(), "heard-events-"));
let host: Host;

beforeAll(async () => {
  host = await startHost({ dataDir, port: 0, harsh: true, quiet: true, config: { webhooks: {} } });
});

afterAll(async () => {
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
  expect(host.violations).toEqual([]);
});

test("every sample event has its answer here", () => {
  const samples = readdirSync(EVENTS, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".json") && !path.startsWith(PAYLOADS),
  );
  expect(samples.map((path) => path.replace(/\.json$/u, "")).sort()).toEqual(Object.keys(ANSWERS).sort());
});

test.each(Object.entries(ANSWERS))("%s is answered as it says", async (sample, answer) => {
  const event: unknown = JSON.parse(readFileSync(join(EVENTS, `${sample}.json`), "utf8"));
  const ask = () => host.invoke(sample.split("/")[0] ?? "", event);
  expect(await (sample === "agent-api/claim" ? givenAtLast(ask) : ask())).toMatchObject(answer as object);
});

/** The lane's index shows what waits there a second late. */
const givenAtLast = (claim: () => Promise<unknown>): Promise<unknown> =>
  eventually("something waits", async () => {
    const answer = (await claim()) as { statusCode: number };
    return answer.statusCode !== 204 && answer;
  });
