import { join } from "node:path";
import { DeleteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findHost } from "../../../infra/local/host-file.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { keyRingKey } from "../../../shared/storage/keys.ts";
import { channelClient } from "../../shared/channels/channel-client.ts";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { greet } from "../../support/chat-client.ts";
import { customerClient, newAddress } from "../../support/customer-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { linkIn, mailbox } from "../../support/mailbox.ts";
import { smtpClient } from "../../support/smtp-client.ts";
import { recordedCalls } from "./recorded-calls.ts";

/** What functions may do and seldom do. Noted apart, so that it is this file that sees it, and below what all tests note. */
const COMPANY = "care@heard.example";
const before = process.env.HEARD_CALLS_DIR;
const dir = join(before ?? "reports/calls", "rare");

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let sam: AgentClient;
beforeAll(async () => {
  process.env.HEARD_CALLS_DIR = dir;
  host = await startHarshHost({
    policy: { agentCap: 100 },
    inbound: { replyDomain: "reply.heard.example", recipients: [COMPANY] },
    webhooks: { endpoints: [{ id: "crm", url: "https://crm.example.com/heard", types: ["early_warning.raised"] }] },
  });
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["agent", "supervisor"]);
});
afterAll(async () => {
  process.env.HEARD_CALLS_DIR = before;
  await host.stopAndCheck();
});

const isNoted = (name: string, action: string, on: string) =>
  eventually(`${name} calls ${action} on ${on}`, async () =>
    recordedCalls(dir)
      .get(name)
      ?.some((call) => call.action === action && call.on.startsWith(on)),
  );

test.each([
  ["chat-box", "/v1/chat.json"],
  ["describe-api", "/v1/openapi.json"],
])("%s, which calls nobody, runs", async (room, path) => {
  expect((await fetch(host.url + path)).status).toBe(200);
  await isNoted(room, "lambda:InvokeFunction", "function");
});

test("whoever comes first makes the deployment's keys, be it somebody who only asks where a file may go", async () => {
  await host.runSchedules();
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME = "" } =
    findHost(host.dataDir)?.environments.uploads ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const store = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  await store.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: toItem(keyRingKey) }));
  store.destroy();
  const { status } = await customer.askToUpload({ filename: "a.png", contentType: "image/png", size: 100 });
  expect(status).toBe(201);
  await isNoted("uploads", "dynamodb:PutItem", "table");
});

const about = { text: "It came broken.", orderId: "A-1" };
test.each([
  ["receive-review", "/v1/inbound/reviews", { id: "review-1", rating: 2, ...about }],
  [
    "receive-social",
    "/v1/inbound/social",
    { id: "post-1", network: "agora", conversation: "post-1", author: { handle: "@ada" }, ...about },
  ],
])("%s takes in what is about an order, and lists it under that order", async (room, path, message) => {
  const { status, body } = await channelClient(host, path)(message);
  expect([status, body.outcome]).toEqual([202, "accepted"]);
  await isNoted(room, "dynamodb:BatchWriteItem", "table");
});

test("a file in a mail is kept with its complaint", async () => {
  const mail = smtpClient(host);
  const content = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(100, 7)]);
  const from = newAddress();
  await mail.send({
    from,
    to: COMPANY,
    subject: "Kettle",
    text: "Broken.",
    attachments: [{ filename: "a.png", content }],
  });
  mail.close();
  await mailbox(host).nth(from, 1);
  await isNoted("receive-email", "s3:PutObject", "bucket/complaints/");
});

test("a customer whose complaint was taken for spam, and whom no agent knows, waits in the lane again", async () => {
  const email = newAddress();
  const { reference } = (await customer.complain({ message: "It came broken.", email })).body;
  const link = linkIn(await mailbox(host).nth(email, 1));
  expect((await sam.act(reference, "close", { note: "An advertisement.", spam: true })).status).toBe(200);
  expect((await customer.say(link, "I mean it.")).status).toBe(303);
  expect((await sam.get(reference)).body.status).toBe("queued");
  await isNoted("customer-api", "sqs:SendMessage", "queue/lane-");
});

test("a chat that an agent gave back is told its place in the line", async () => {
  const chat = await greet(host);
  chat.send({ type: "message", seq: 1, id: "1", text: "It came broken." });
  const { reference } = await chat.next("accepted");
  await sam.take(reference);
  expect((await sam.act(reference, "release")).status).toBe(200);
  await isNoted("push-chat", "dynamodb:Query", "index/by-lane");
  chat.cut();
});

test("an unusual rise is told to other systems", async () => {
  const complainers = Array.from({ length: 18 }, () => newAddress());
  const message = "It smells of smoke.";
  for (const email of complainers) await customer.complain({ message, email, product: "Kettle 3000" });
  for (const email of complainers) await mailbox(host).nth(email, 1);
  const calls = async () =>
    recordedCalls(dir)
      .get("keep-watch")
      ?.some(({ on }) => on === "queue/webhooks");
  await host.after(5 * 60_000, "the watch wakes what delivers", calls);
}, 120_000);
