import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { ACCESS_LOG, readLogFiles } from "../../../../infra/local/logs/log-files.ts";
import { readRequest } from "../../../../shared/arrivals/lines.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost({ harsh: true });
});
afterAll(() => host.stop());

test("a call is logged as the gateway does: what it was answered, and that Lambda was asked, whatever the function said", async () => {
  const response = await fetch(`${host.url}/echo?do=answer`, {
    method: "POST",
    body: JSON.stringify({ statusCode: 429, body: "too many of yours" }),
    headers: { "content-type": "application/json" },
  });
  expect(response.status).toBe(429);
  const lines = readLogFiles(join(host.dataDir, "logs"), ACCESS_LOG, 0, host.now() + 1);
  expect(lines.map(({ message }) => JSON.parse(message))).toEqual([
    { requestId: expect.any(String), route: "POST /echo", status: 429, integrationStatus: "200" },
  ]);
  expect(lines.map(({ timestamp: at, message }) => readRequest({ at, message }))).toMatchObject([
    { route: "POST /echo", status: 429 },
  ]);
});
