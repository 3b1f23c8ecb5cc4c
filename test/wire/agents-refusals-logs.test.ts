import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDataDir } from "../../infra/local/data-dir.ts";
import { openIssuer } from "../../infra/local/issuer.ts";
import { settingsSchema } from "../../shared/settings/settings.ts";
import { call } from "../faults/pipeline/call.ts";
import { setFaults } from "../faults/pipeline/local-door.ts";
import { freePort, killLocalHosts, newDataDir, startLocalHost } from "../faults/pipeline/local-host.ts";
import { type AgentsCall, agentsCalls, requestOf } from "../support/agents-calls/calls.ts";
import { eventually } from "../support/eventually.ts";

afterEach(killLocalHosts);

const SECRET = "Zanzibar-kettle";
const ADDRESS = "minji.secret@example.com";

/** Where a call's fields take text, the secret; each once as it may be, and once with a field too many. */
const told = (call: AgentsCall): unknown => {
  const texts = [...Object.keys(call.texts ?? {}), ...(call.lines ?? [])];
  return { ...call.body, ...Object.fromEntries(texts.map((field) => [field, SECRET])) };
};

test("nothing that an agent sends, refused or not, is in a log", { timeout: 120_000 }, async () => {
  const host = await startLocalHost({ dataDir: newDataDir(), port: await freePort(), harsh: true });
  const issuer = await openIssuer(openDataDir(host.dataDir), settingsSchema.parse({}).agents);
  const authorization = `Bearer ${await issuer.issue({ agent: "root", roles: ["supervisor"] })}`;
  const readLog = () => readFileSync(join(host.dataDir, "host.log"), "utf8");

  const complaint = { message: `The ${SECRET} broke.`, email: ADDRESS };
  const { text } = await call("POST", `${host.url}/v1/complaints`, { body: complaint });
  const { reference } = JSON.parse(text) as { reference: string };
  const unknown = { attachment: SECRET, agent: SECRET, incident: SECRET, parked: SECRET, webhook: SECRET };
  const names = { reference, ...unknown, customer: `mailto:${ADDRESS}` };

  const sendAll = async () => {
    for (const one of agentsCalls) {
      const [method, path] = requestOf(one, names);
      const url = `${host.url}${path}`;
      const query = new URLSearchParams({ cursor: SECRET, address: ADDRESS, [SECRET]: ADDRESS });
      const headers = { authorization, "idempotency-key": SECRET, "if-match": SECRET };
      if (one.body === undefined) {
        await call(method, `${url}?${query}`, { headers });
        continue;
      }
      await call(method, url, { headers, body: told(one) });
      await call(method, url, { headers, body: { ...one.body, [SECRET]: ADDRESS } });
      await call(method, url, { headers: { authorization }, body: told(one) });
    }
  };
  await sendAll();
  await setFaults(host, { dynamodb: "down", s3: "down", sqs: "down" });
  await sendAll();
  await setFaults(host, { dynamodb: "ok", s3: "ok", sqs: "ok" });
  await eventually("what failed is in the log", () => readLog().includes('"invocation-failed"'));
  expect([SECRET, ADDRESS].filter((secret) => readLog().includes(secret))).toEqual([]);
});
