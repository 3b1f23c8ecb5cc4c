import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import { logOf } from "../../infra/local/logs/log-files.ts";
import { dayOf } from "../../shared/proof/days.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { greet } from "../support/chat-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";
import { proofClient } from "../support/proof-client.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

const MINUTE = 60_000;
const TABLE = "heard";

let host: HarshHost;
let table: DynamoDBClient;
let files: S3Client;
let alice: AgentClient;
let sam: Awaited<ReturnType<typeof proofClient>>;
let day: string;
/** By what each came in. */
const known: Record<string, string> = {};

const settle = () => host.advanceClock(20 * MINUTE).then(() => host.runSchedules());
const missing = async (): Promise<Record<string, unknown>[]> => (await sam.prove({ day })).body.missing;
/** What isn't done yet is done within moments: a clean day becomes one. */
const cleanDay = () =>
  eventually("nothing is missing", async () => {
    const { body } = await sam.prove({ day });
    return body.missingCount === 0 && body;
  });
const key = (pk: string, sk = "state") => ({ pk: { S: pk }, sk: { S: sk } });
const remove = (pk: string, sk?: string) => table.send(new DeleteItemCommand({ TableName: TABLE, Key: key(pk, sk) }));
/** The entry before the last: a write that failed may have left others, which no complaint names. */
const entryBeforeLast = async (reference: string): Promise<string> => {
  const rowOf = async (sk: string) => {
    const { Item = {} } = await table.send(
      new GetItemCommand({ TableName: TABLE, Key: key(`complaint#${reference}`, sk), ConsistentRead: true }),
    );
    return unmarshall(Item);
  };
  const { state } = await rowOf("state");
  const { entry } = await rowOf(`entry#${state.chain.head}`);
  return entry.previous;
};

beforeAll(async () => {
  host = await startHarshHost({ inbound: { replyDomain: "reply.heard.example", recipients: ["care@heard.example"] } });
  const environment = findHost(host.dataDir)?.environments["prove-day"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const at = (service: string) => ({
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`] ?? "",
    region: "us-east-1",
    credentials,
  });
  table = new DynamoDBClient(at("DYNAMODB"));
  files = new S3Client({ ...at("S3"), forcePathStyle: true });
  alice = await agentClient(host, "alice");
  sam = await proofClient(host);
  // Far from midnight, so that all of it is one day.
  const sinceMidnight = host.now() % (24 * 60 * MINUTE);
  if (sinceMidnight > 22 * 60 * MINUTE) await host.advanceClock(3 * 60 * MINUTE);
  day = dayOf(host.now());

  const customer = customerClient(host);
  const complain = async () => {
    const email = newAddress();
    const { body } = await customer.complain({ message: "The kettle leaks.", email });
    return { ...body, email };
  };
  const form = await complain();
  known.form = form.reference;
  expect((await customer.say(form.statusUrl, "Still leaking.")).status).toBe(303);
  expect((await customer.say(form.statusUrl, "And hot.")).status).toBe(303);
  for (const name of ["gone", "undue", "owing"]) known[name] = (await complain()).reference;

  const gateway = mailGateway(host);
  const from = newAddress();
  known.mail = (await gateway.send(plainMail({ from }))).body.reference;
  const { headers } = await mailbox(host).nth(from, 1);
  const joined = await gateway.send(plainMail({ from, to: headers["reply-to"] ?? "", text: "One more thing." }));
  expect(joined.body).toEqual({ outcome: "joined", reference: known.mail });
  const parked = await gateway.send(plainMail({ more: ["Auto-Submitted: auto-replied"] }));
  known.parked = parked.body.parked;
  await gateway.send(plainMail({ from }), { authorization: "Bearer wrong" });

  const chat = await greet(host);
  chat.send({ type: "message", seq: 1, text: "Hello, it leaks." });
  known.chat = (await chat.next("accepted")).reference ?? "";
  chat.cut();
  known.phone = (await alice.writeDown({ channel: "phone", message: "It leaks." })).body.reference;
  await settle();
}, 120_000);
afterAll(async () => {
  table.destroy();
  files.destroy();
  await host.stopAndCheck();
});

describe("a day on which nothing got lost", () => {
  it("is proven, with what came in by each door and what became of it", async () => {
    const { isComplete, doors, complaints } = await cleanDay();
    expect(isComplete).toBe(true);
    const read = await sam.read(day);
    expect([read.status, read.body]).toMatchObject([200, { day, isComplete, doors, missing: [] }]);
    expect(complaints).toBeGreaterThanOrEqual(7);
    const byDoor = Object.fromEntries(doors.map((one: { door: string }) => [one.door, one]));
    expect(byDoor["POST /v1/complaints"]).toMatchObject({
      taken: 4,
      refused: 0,
      became: { accepted: 4 },
      independent: true,
    });
    expect(byDoor["POST /c/{token}/messages"]).toMatchObject({ taken: 2, became: { joined: 2 } });
    expect(byDoor["POST /v1/inbound/email"]).toMatchObject({
      taken: 3,
      refused: 1,
      became: { accepted: 1, joined: 1, parked: 1 },
    });
    expect(byDoor["POST /v1/agent/complaints"]).toMatchObject({ taken: 1, became: { accepted: 1 } });
    expect(byDoor.chat).toMatchObject({ taken: 1, independent: false });
  });

  it("is proven by itself an hour after its end, and then read", async () => {
    const { provenAt } = (await sam.read(day)).body;
    expectProblem(await sam.read(dayOf(host.now() + 24 * 60 * MINUTE)), 404, "not-proven");
    await host.advanceClock(Date.parse(day) + 25 * 60 * MINUTE + MINUTE - host.now());
    await host.runSchedules();
    const report = await eventually("it is proven", async () => {
      await host.runSchedules();
      const { status, body } = await sam.read(day);
      return status === 200 && body.missingCount === 0 && body.provenAt > provenAt && body;
    });
    expect(report).toMatchObject({ day, isComplete: true, missing: [] });
    expect(report.doors.length).toBeGreaterThan(4);
  }, 60_000);

  it("costs two reads once it is proven, of what is open and of an earlier day", async () => {
    await eventually("two reads and nothing else, while nobody else is at work", async () => {
      await host.resetUsage();
      await host.invoke("prove-day", {});
      return isDeepStrictEqual((await host.usage()).dynamodb.requests, { GetItem: 2 });
    });
  });
});

describe("the proof names", () => {
  // A worker that is at one of these complaints would write back what is taken from it.
  beforeAll(() => readTable(host));

  it("a complaint whose item is gone", async () => {
    await remove(`complaint#${known.gone}`);
    expect(await missing()).toMatchObject([{ kind: "complaint-gone", reference: known.gone }]);
    known.lost = "complaint-gone";
  });

  it("an entry that is gone from the middle", async () => {
    const middle = await entryBeforeLast(known.form ?? "");
    await remove(`complaint#${known.form}`, `entry#${middle}`);
    expect(await missing()).toContainEqual(
      expect.objectContaining({ kind: "entry-gone", id: middle, reference: known.form }),
    );
  });

  it("a parked mail that is gone", async () => {
    await remove(`parked#${known.parked}`);
    expect(await missing()).toContainEqual(expect.objectContaining({ kind: "parked-gone", id: known.parked }));
  });

  it("an open complaint that nobody will look at again", async () => {
    const expression = { UpdateExpression: "REMOVE due, dueShard" };
    await table.send(new UpdateItemCommand({ TableName: TABLE, Key: key(`complaint#${known.undue}`), ...expression }));
    expect(await missing()).toContainEqual(expect.objectContaining({ kind: "no-next-check", reference: known.undue }));
  });

  it("a debt that is old, unpaid and unknown to anybody", async () => {
    const id = "mail-test-0";
    const since = { N: String(host.now() - 60 * MINUTE) };
    const task = { M: { kind: { S: "mail" }, mail: { S: "update" } } };
    const lease = { M: { worker: { S: "nobody" }, until: { N: String(host.now() + 60 * MINUTE) } } };
    const debt = { M: { id: { S: id }, task, since, attempts: { N: "1" }, notBefore: since, lease } };
    await table.send(
      new UpdateItemCommand({
        TableName: TABLE,
        Key: key(`complaint#${known.owing}`),
        UpdateExpression: "SET #state.outbox = :outbox",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":outbox": { L: [debt] } },
      }),
    );
    expect(await missing()).toContainEqual(
      expect.objectContaining({ kind: "debt-unpaid", id, reference: known.owing }),
    );
  });

  it("a mail in the bucket that nothing was made of, of the day on which it came", async () => {
    const Key = `inbound/${randomUUID()}`;
    const today = dayOf(host.now());
    await files.send(new PutObjectCommand({ Bucket: "heard", Key, Body: plainMail() }));
    await settle();
    expect((await sam.prove({ day: today })).body.missing).toContainEqual(
      expect.objectContaining({ kind: "not-taken-in", id: Key, detail: "mail" }),
    );
  });

  it("what a door answered for and told nothing of", async () => {
    rmSync(join(host.dataDir, "logs", logOf("receive-form"), `${day}.jsonl`));
    const named = (await missing()).filter(({ detail }) => detail === "POST /v1/complaints");
    expect(named.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => "not-taken-in"));
  });
});

describe("refused is", () => {
  it("an agent", async () => {
    const agent = await proofClient(host, ["agent"]);
    expectProblem(await agent.read(day), 403, "supervisors-only");
    expectProblem(await agent.prove(), 403, "supervisors-only");
  });

  it.each([["2026-02-30"], ["2999-01-01"], ["2001-01-01"], [""]])("the day %s", async (wrong) => {
    expectProblem(await sam.prove({ day: wrong }), 422, "fields-at-fault", ["/day"]);
  });
});
