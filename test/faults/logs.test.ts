import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDataDir } from "../../infra/local/data-dir.ts";
import { openIssuer } from "../../infra/local/issuer.ts";
import { eventually } from "../support/eventually.ts";
import { call } from "./pipeline/call.ts";
import { advanceClock, readArrivals, setFaults } from "./pipeline/local-door.ts";
import { freePort, killLocalHosts, newDataDir, startLocalHost } from "./pipeline/local-host.ts";

afterEach(killLocalHosts);

const SECRETS = ["Zanzibar-kettle", "minji.secret", "Kim-Secretname", "+82 10 5555 0199", "A-SECRET-42"];

test("nothing that a customer or an agent wrote is in a log, whatever goes wrong", { timeout: 120_000 }, async () => {
  const host = await startLocalHost({ dataDir: newDataDir(), port: await freePort(), harsh: true });
  const complaint = {
    message: "The Zanzibar-kettle broke.",
    email: "minji.secret@example.com",
    name: "Kim-Secretname",
    phone: "+82 10 5555 0199",
    orderId: "A-SECRET-42",
  };
  const complain = (body: unknown) => call("POST", `${host.url}/v1/complaints`, { body });
  const token = await (await openIssuer(openDataDir(host.dataDir))).issue({ agent: "alice", roles: ["agent"] });
  const headers = { authorization: `Bearer ${token}` };
  const agents = `${host.url}/v1/agent`;

  const readLog = () => readFileSync(join(host.dataDir, "host.log"), "utf8");

  for (const [index, ses] of (["reject", "throttle", "down", "lose-answers"] as const).entries()) {
    await setFaults(host, { ses });
    expect((await complain({ ...complaint, email: `${ses}.${complaint.email}` })).status).toBe(202);
    await eventually(`a mail failed: ${ses}`, () => readLog().split('"mail-retried"').length > index + 1);
  }
  await complain({ ...complaint, email: "Zanzibar-kettle", colour: "minji.secret" });
  await setFaults(host, { ses: "ok", dynamodb: "down" });
  expect((await complain(complaint)).status).toBe(500);
  await setFaults(host, { dynamodb: "ok", sqs: "down" });
  expect((await complain({ ...complaint, subject: "SQS" })).status).toBe(202);
  await setFaults(host, { sqs: "ok" });

  const claimed = await eventually("a complaint to claim", async () => {
    const { status, text } = await call("POST", `${agents}/queue/claim`, { headers, body: { wait: 1 } });
    return status === 200 ? (JSON.parse(text) as { reference: string }) : undefined;
  });
  await call("POST", `${agents}/complaints/${claimed.reference}/reply`, { headers, body: { message: SECRETS.join() } });
  await call("POST", `${agents}/complaints/${claimed.reference}/resolve`, { headers, body: { cause: SECRETS.join() } });
  // An index shows a write a moment late, so one sweep may come too early.
  await eventually("mails about all five", async () => {
    await advanceClock(host, "PT10M");
    return new Set((await readArrivals(host)).map(({ reference }) => reference)).size === 5;
  });

  const log = readLog();
  expect(log).toContain('"mail-retried"');
  expect(log).toContain('"invocation-failed"');
  expect(log).toContain('"hint-lost"');
  expect(SECRETS.filter((secret) => log.includes(secret))).toEqual([]);
});
