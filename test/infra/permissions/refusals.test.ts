import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";
import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DynamoDBClient, GetItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { watchCalls } from "../../../infra/local/calls/watch-calls.ts";
import { type Emulators, startEmulators } from "../../../infra/local/emulators/emulators.ts";
import { serveLogs } from "../../../infra/local/logs/serve-logs.ts";
import { serveManagementApi } from "../../../infra/local/socket-door/management-api.ts";
import { callsOf } from "../../../infra/topology/calls.ts";
import type { Permission } from "../../../infra/topology/model.ts";
import { topology } from "../local/emulators/start-for-test.ts";

/** Named by their keys: a function that may do a little, and somebody who is none. */
const CALLERS = ["worker", "stranger"] as const;
type Caller = (typeof CALLERS)[number];

const permissions: Permission[] = [
  { on: "table", may: ["GetItem"] },
  { on: "index", index: "by-lane", may: "Query" },
  { on: "queue", queue: "fresh", may: "send" },
  { on: "bucket", prefix: "uploads/", may: "write" },
  { on: "bucket", prefix: "uploads/", may: "read" },
  { on: "bucket", prefix: "inbound/", may: "list" },
  { on: "logs", of: ["chat"], may: "read" },
];
const allowed = { worker: permissions.flatMap(callsOf) };

const clientsOf = (caller: Caller, { environment }: Emulators, logs: string, management: string) => {
  const config = (endpoint = "") => ({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: caller, secretAccessKey: "local" },
    maxAttempts: 1,
  });
  return {
    store: new DynamoDBClient(config(environment.AWS_ENDPOINT_URL_DYNAMODB)),
    queues: new SQSClient({ ...config(environment.AWS_ENDPOINT_URL_SQS), useQueueUrlAsEndpoint: false }),
    files: new S3Client({ ...config(environment.AWS_ENDPOINT_URL_S3), forcePathStyle: true }),
    mail: new SESClient(config(environment.AWS_ENDPOINT_URL_SES)),
    logs: new CloudWatchLogsClient(config(logs)),
    connections: new ApiGatewayManagementApiClient(config(management)),
  };
};

let dataDir: string;
let emulators: Emulators;
let clients: Record<Caller, ReturnType<typeof clientsOf>>;
const open = new AsyncDisposableStack();
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "heard-refusals-"));
  open.defer(() => rm(dataDir, { recursive: true }));
  emulators = await startEmulators({ topology, harsh: true, allowed, dataDir });
  open.defer(emulators.stop);
  const mayCall = watchCalls(allowed);
  const logs = await serveLogs(join(dataDir, "logs"), { now: () => Date.now() }, mayCall);
  open.defer(logs.close);
  const management = await serveManagementApi(new Map(), mayCall);
  open.defer(management.close);
  const of = (caller: Caller) => clientsOf(caller, emulators, logs.url, management.url);
  clients = { worker: of("worker"), stranger: of("stranger") };
  // What isn't there is answered as what nobody may see.
  await clients.stranger.files.send(new PutObjectCommand({ ...at("complaints/a"), Body: "a" }));
});
afterAll(() => open.disposeAsync());

type Send = (clients: ReturnType<typeof clientsOf>) => Promise<unknown>;

const key = { pk: { S: "a" }, sk: { S: "b" } };
const inIndex = (IndexName: string, KeyConditionExpression: string) =>
  new QueryCommand({
    TableName: "heard",
    IndexName,
    KeyConditionExpression,
    ExpressionAttributeValues: { ":value": { S: "a" } },
  });
const at = (Key: string) => ({ Bucket: "heard", Key });
const to = (queue: string) => emulators.queueUrl(queue);
const raw = { Data: Buffer.from("From: a@heard.example\r\nTo: b@heard.example\r\n\r\nHello") };

const may: [what: string, send: Send][] = [
  ["an operation on the table", ({ store }) => store.send(new GetItemCommand({ TableName: "heard", Key: key }))],
  ["a query of an index", ({ store }) => store.send(inIndex("by-lane", "lane = :value"))],
  [
    "a message to a queue",
    ({ queues }) => queues.send(new SendMessageCommand({ QueueUrl: to("fresh"), MessageBody: "a" })),
  ],
  [
    "several messages to a queue",
    ({ queues }) =>
      queues.send(new SendMessageBatchCommand({ QueueUrl: to("fresh"), Entries: [{ Id: "1", MessageBody: "a" }] })),
  ],
  ["a file under its prefix", ({ files }) => files.send(new PutObjectCommand({ ...at("uploads/a"), Body: "a" }))],
  ["a read under its prefix", ({ files }) => files.send(new GetObjectCommand(at("uploads/a")))],
  [
    "a copy from and to where it may",
    ({ files }) => files.send(new CopyObjectCommand({ ...at("uploads/b"), CopySource: "heard/uploads/a" })),
  ],
  [
    "a list of its prefix",
    ({ files }) => files.send(new ListObjectsV2Command({ Bucket: "heard", Prefix: "inbound/" })),
  ],
  [
    "a look into its log",
    ({ logs }) => logs.send(new FilterLogEventsCommand({ logGroupName: "/aws/lambda/chat", endTime: 1 })),
  ],
];

const mayNot: [what: string, send: Send][] = [
  ["another operation on the table", ({ store }) => store.send(new ScanCommand({ TableName: "heard" }))],
  [
    "a query of the table",
    ({ store }) =>
      store.send(
        new QueryCommand({
          TableName: "heard",
          KeyConditionExpression: "pk = :value",
          ExpressionAttributeValues: { ":value": { S: "a" } },
        }),
      ),
  ],
  ["a query of another index", ({ store }) => store.send(inIndex("by-due", "dueShard = :value"))],
  ["a scan of its index", ({ store }) => store.send(new ScanCommand({ TableName: "heard", IndexName: "by-lane" }))],
  [
    "a message to another queue",
    ({ queues }) => queues.send(new SendMessageCommand({ QueueUrl: to("lane-care-urgent"), MessageBody: "a" })),
  ],
  [
    "a file under another prefix",
    ({ files }) => files.send(new PutObjectCommand({ ...at("complaints/a"), Body: "a" })),
  ],
  ["a look at a file elsewhere", ({ files }) => files.send(new HeadObjectCommand(at("complaints/a")))],
  [
    "a copy from elsewhere",
    ({ files }) => files.send(new CopyObjectCommand({ ...at("uploads/c"), CopySource: "heard/complaints/a" })),
  ],
  [
    "a list of another prefix",
    ({ files }) => files.send(new ListObjectsV2Command({ Bucket: "heard", Prefix: "uploads/" })),
  ],
  ["a list of everything", ({ files }) => files.send(new ListObjectsV2Command({ Bucket: "heard" }))],
  ["a mail", ({ mail }) => mail.send(new SendRawEmailCommand({ RawMessage: raw }))],
  [
    "a look into another log",
    ({ logs }) => logs.send(new FilterLogEventsCommand({ logGroupName: "/aws/lambda/advance", endTime: 1 })),
  ],
  [
    "a frame for an open chat",
    ({ connections }) => connections.send(new PostToConnectionCommand({ ConnectionId: "a", Data: "a" })),
  ],
  [
    "the end of an open chat",
    ({ connections }) => connections.send(new DeleteConnectionCommand({ ConnectionId: "a" })),
  ],
];

/** S3 answers a HEAD without a body, so its status alone says why. */
const isDenied = (error: unknown): boolean =>
  (error as Error).name.startsWith("AccessDenied") ||
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 403;
const deniedTo = (caller: Caller, send: Send): Promise<boolean> => send(clients[caller]).then(() => false, isDenied);

describe("a function", () => {
  test.each(may)("may do what its role allows: %s", async (_, send) => {
    await send(clients.worker);
  });

  test.each(mayNot)("is refused what its role doesn't: %s", async (_, send) => {
    expect(await deniedTo("worker", send)).toBe(true);
  });

  test("gives an address that it signed no more than it may do itself", async () => {
    const put = async (file: string, caller: Caller) =>
      (
        await fetch(await getSignedUrl(clients[caller].files, new PutObjectCommand(at(file))), {
          method: "PUT",
          body: "a",
        })
      ).status;
    expect(await put("uploads/d", "worker")).toBe(200);
    expect(await put("complaints/d", "worker")).toBe(403);
    expect(await put("complaints/d", "stranger")).toBe(200);
  });
});

test.each(mayNot)("whoever is no function is asked for no role: %s", async (_, send) => {
  expect(await deniedTo("stranger", send)).toBe(false);
});
