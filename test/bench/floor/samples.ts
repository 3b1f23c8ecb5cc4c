import { DynamoDBClient, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { createPeople } from "../counts/people.ts";
import { createSettled } from "../counts/settled.ts";
import { createBodies } from "../load/bodies.ts";
import { openMailbox } from "../mailbox.ts";
import type { BenchHost } from "../start-host.ts";
import type { Samples } from "./calls.ts";

/** What the mail endpoint put on top. */
const ADDED = /^(?:Return-Path|X-Envelope-To|X-SES-MESSAGE-TAGS): .*\r\n/gm;

/** Sends one complaint of the load through the pipeline, and takes what it left behind. */
export const takeSamples = async (host: BenchHost): Promise<Samples> => {
  const { to, body } = createBodies()();
  const reference = await (await createPeople(host)).complain(JSON.parse(body));
  const mailbox = openMailbox(host);
  const mime = await mailbox.raw((await mailbox.waitFor(to)).id);
  await createSettled(host)();

  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME } = host.environments.advance ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const query = new QueryCommand({
    TableName: TABLE_NAME,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: `complaint#${reference}` } },
  });
  const { Items: items = [] } = await client.send(query);
  const { Items: all = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME }));
  client.destroy();
  const state = items.find((item) => item.sk?.S === "state");
  const entry = items.find((item) => item.sk?.S?.startsWith("entry#"));
  const address = all.find((item) => item.pk?.S?.startsWith("address#"));
  const figures = all.filter(
    ({ pk, sk }) => pk?.S === "stale-hours" || (pk?.S?.startsWith("events#") && sk?.S?.includes(reference)),
  );
  if (!state || !entry || !address || figures.length < 2) throw new Error("the sample complaint isn't in the table");
  const from = /^From: .*<(.+)>/m.exec(mime)?.[1] ?? "";
  return { entry, state, address, figures, mime: mime.replaceAll(ADDED, ""), from };
};
