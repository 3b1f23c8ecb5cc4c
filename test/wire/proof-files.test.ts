import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import { ACCESS_LOG } from "../../infra/local/logs/log-files.ts";
import { dayOf } from "../../shared/proof/days.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { proofClient } from "../support/proof-client.ts";
import { expectProblem } from "../support/refused.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const Bucket = "heard";
const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(100, 7)]);

let host: HarshHost;
let files: S3Client;
let sam: Awaited<ReturnType<typeof proofClient>>;
let day: string;
let parked: string;
let reference: string;

const upload = async (): Promise<string> => {
  const asked = await fetch(`${host.url}/v1/uploads`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ filename: "kettle.png", contentType: "image/png", size: PNG.length }),
  });
  const { id, upload: to } = (await readAnswer(asked)).body;
  expect((await fetch(to.url, { method: to.method, headers: to.headers, body: new Uint8Array(PNG) })).status).toBe(200);
  return id;
};
const missing = async (): Promise<Record<string, unknown>[]> => (await sam.prove({ day })).body.missing;
const keysUnder = async (Prefix: string) =>
  ((await files.send(new ListObjectsV2Command({ Bucket, Prefix }))).Contents ?? []).map(({ Key = "" }) => Key);
const accept = async (id: string): Promise<Answer> => {
  const authorization = `Bearer ${await host.token({ agent: "alice", roles: ["agent"] })}`;
  const url = `${host.url}/v1/agent/parked/${id}/accept`;
  const headers = { authorization, "idempotency-key": randomUUID() };
  return readAnswer(await fetch(url, { method: "POST", headers }));
};

beforeAll(async () => {
  host = await startHarshHost({ inbound: { recipients: ["care@heard.example"] } });
  const endpoint = findHost(host.dataDir)?.environments["prove-day"]?.AWS_ENDPOINT_URL_S3 ?? "";
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  files = new S3Client({ endpoint, region: "us-east-1", credentials, forcePathStyle: true });
  sam = await proofClient(host);
  if (host.now() % (24 * HOUR) > 22 * HOUR) await host.advanceClock(3 * HOUR);
  day = dayOf(host.now());
  const attachments = [await upload()];
  const complained = await customerClient(host).complain({ message: "It leaks.", email: newAddress(), attachments });
  reference = complained.body.reference;
  parked = (await mailGateway(host).send(plainMail({ more: ["Auto-Submitted: auto-replied"] }))).body.parked;
  await host.advanceClock(20 * MINUTE);
  await host.runSchedules();
  await eventually("nothing is missing", async () => (await missing()).length === 0);
}, 120_000);
afterAll(async () => {
  files.destroy();
  await host.stopAndCheck();
});

it("a parked mail of which all but its row is gone is named, and whoever takes it back is told so", async () => {
  const [raw = ""] = await keysUnder("inbound/");
  await files.send(new DeleteObjectCommand({ Bucket, Key: raw }));
  expect(await missing()).toMatchObject([{ kind: "file-gone", id: raw, detail: "POST /v1/inbound/email" }]);
  expectProblem(await accept(parked), 410, "mail-gone");
});

it("a file of a complaint that is gone from the bucket is named", async () => {
  const [key = ""] = await keysUnder(`complaints/${reference}/`);
  await files.send(new DeleteObjectCommand({ Bucket, Key: key }));
  const id = key.slice(key.lastIndexOf("/") + 1);
  expect(await missing()).toContainEqual(
    expect.objectContaining({ kind: "file-gone", id, reference, detail: "attachment" }),
  );
});

it("routes that took something in while the gateway's log fell silent are named", async () => {
  rmSync(join(host.dataDir, "logs", ACCESS_LOG, `${day}.jsonl`));
  const silent = (await missing()).filter(({ kind }) => kind === "door-unwatched").map(({ id }) => id);
  expect(silent.sort()).toEqual(["POST /v1/complaints", "POST /v1/inbound/email"]);
});
