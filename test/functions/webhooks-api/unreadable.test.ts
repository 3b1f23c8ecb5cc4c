import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findHost } from "../../../infra/local/host-file.ts";
import { registryKey } from "../../../shared/storage/webhook-keys.ts";
import { customerClient, newAddress } from "../../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { mailbox } from "../../support/mailbox.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const HOUR = 3_600_000;
/** A layout that this version doesn't know, as a deployment that was rolled back may find it. */
const NEWER = 99;

let host: HarshHost;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  host = await startHarshHost({ webhooks: { endpoints: [{ id: "crm", url: receiver.url }] } });
});
afterAll(async () => {
  await host.stopAndCheck();
  await receiver.close();
});

test("while the list of endpoints can't be read customers are acknowledged all the same, and endpoints are told later", async () => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME } =
    findHost(host.dataDir)?.environments["receive-form"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const item = { ...registryKey, shape: NEWER, version: 1, writeId: "w", state: { endpoints: [] } };
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: marshall(item) }));
  const email = newAddress();
  const { body } = await customerClient(host).complain({ message: "It broke.", email });
  await mailbox(host).nth(email, 1);
  expect(receiver.received).toEqual([]);

  await client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: marshall(registryKey) }));
  client.destroy();
  const told = () => receiver.received.map(({ body: { type, data } }) => [type, data.reference]);
  await host.after(HOUR, "it is told", async () => told().length >= 2);
  expect(told()).toEqual([
    ["complaint.received", body.reference],
    ["complaint.acknowledged", body.reference],
  ]);
});
