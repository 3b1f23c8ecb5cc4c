import { afterAll, beforeAll, expect, test } from "vitest";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { expectProblem } from "../../support/refused.ts";
import { webhookClient } from "./webhook-client.ts";

let host: HarshHost;
beforeAll(async () => {
  host = await startHarshHost();
});
afterAll(() => host.stopAndCheck());

test("a company that wants no webhooks is told by each call how it gets them, its agents only that it is none of theirs", async () => {
  const sam = await webhookClient(host, "sam");
  const alice = await webhookClient(host, "alice", ["agent"]);
  const calls = [
    ["GET", ""],
    ["POST", "", { url: "https://hooks.example.com" }],
    ["GET", "/crm"],
    ["PUT", "/crm", { enabled: true }],
    ["DELETE", "/crm"],
    ["GET", "/crm/secret"],
    ["POST", "/crm/secret"],
    ["POST", "/crm/test"],
    ["GET", "/crm/log"],
    ["POST", "/crm/replay", {}],
  ] as const;
  for (const [method, path, body] of calls) {
    const answer = await sam(method, path, body);
    expectProblem(answer, 409, "webhooks-off");
    expect(answer.body.detail).toContain('"webhooks": {}');
    expectProblem(await alice(method, path, body), 403, "supervisors-only");
  }
});
