import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DeleteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import { logOf } from "../../infra/local/logs/log-files.ts";
import { dayOf } from "../../shared/proof/days.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { proofClient } from "../support/proof-client.ts";
import { readTable } from "../support/table.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SUPERVISOR = "sam@shop.example";

let host: HarshHost;
let table: DynamoDBClient;
beforeAll(async () => {
  host = await startHarshHost({ staff: { supervisors: { all: [SUPERVISOR] } } });
  const environment = findHost(host.dataDir)?.environments["prove-day"] ?? {};
  table = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
});
afterAll(async () => {
  table.destroy();
  await host.stopAndCheck();
});

it("an open complaint of three days ago that is deleted is named by the schedule: in the report, the log and a mail", async () => {
  const sam = await proofClient(host);
  if (host.now() % DAY > 22 * HOUR) await host.advanceClock(3 * HOUR);
  const day = dayOf(host.now());
  const { body } = await customerClient(host).complain({ message: "The kettle leaks.", email: newAddress() });
  const reference: string = body.reference;
  await host.runSchedules();

  const provenClean = (of: string) => async () => {
    await host.runSchedules();
    const { status, body: report } = await sam.read(of);
    return status === 200 && report.isComplete && report.missingCount === 0;
  };
  await host.advanceClock(Date.parse(day) + DAY + HOUR + MINUTE - host.now());
  await eventually("the day is proven", provenClean(day), 60_000);
  // In its second hour each day looks at the one three days before.
  await host.advanceClock(Date.parse(day) + 3 * DAY + HOUR + MINUTE - host.now());
  await eventually("the days since are proven", provenClean(dayOf(Date.parse(day) + DAY)), 60_000);
  await eventually("nothing is open", async () => {
    return ((await host.invoke("prove-day", {})) as { missing: number }).missing === 0;
  });

  await readTable(host);
  const Key = { pk: { S: `complaint#${reference}` }, sk: { S: "state" } };
  await table.send(new DeleteItemCommand({ TableName: "heard", Key }));
  const missing = await eventually("it is looked for", async () => {
    await host.runSchedules();
    const { body: report } = await sam.read(day);
    return report.missingCount > 0 && report.missing;
  });
  expect(missing).toContainEqual(expect.objectContaining({ kind: "complaint-gone", reference }));
  const log = readFileSync(join(host.dataDir, "logs", logOf("prove-day"), `${dayOf(host.now())}.jsonl`), "utf8");
  const lines = log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(JSON.parse(line).message));
  expect(lines).toContainEqual(
    expect.objectContaining({ code: "proof-missing", day, kind: "complaint-gone", reference }),
  );
  await host.after(20 * MINUTE, "a supervisor is told", async () => {
    const all = await mailbox(host).to(SUPERVISOR);
    return all.some(({ text }) => text.includes(`Complaint gone: ${reference}`));
  });
}, 240_000);
