import { BatchWriteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";

/** What one of our complaints left behind, as it is in the store and in the mailbox: the floor writes and mails the same. */
export interface Samples {
  entry: Item;
  state: Item;
  /** What the address that was mailed left: its caps are counted in there. */
  address: Item;
  /** What was written down for the figures. */
  figures: Item[];
  /** The acknowledgement, head and all. */
  mime: string;
  from: string;
}

export type Item = NonNullable<PutItemCommand["input"]["Item"]>;

export interface FloorOptions {
  table: string;
  /** Queues of the floor's own, in the same service as ours. */
  freshQueueUrl: string;
  laneQueueUrl: string;
  samples: Samples;
}

export const readFloorOptions = (): FloorOptions => JSON.parse(process.argv[2] ?? "{}") as FloorOptions;

/** The SDK with its default settings; endpoints, region and credentials are in the environment, as the host gives them. */
export const createCalls = (table: string) => {
  const [dynamodb, sqs, ses] = [new DynamoDBClient(), new SQSClient(), new SESClient()];
  return {
    put: (item: Item) => dynamodb.send(new PutItemCommand({ TableName: table, Item: item })),

    /** With the condition that any store needs which must not lose a write to another. */
    putState: (item: Item, before: number) =>
      dynamodb.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...item, version: { N: String(before + 1) } },
          ...(before === 0
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :before",
                ExpressionAttributeValues: { ":before": { N: String(before) } },
              }),
        }),
      ),

    putAll: (items: Item[]) =>
      dynamodb.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: items.map((Item) => ({ PutRequest: { Item } })) } }),
      ),

    /** With the newest entry, as ours does. */
    getState: async (pk: string) => {
      const query = new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: pk } },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 2,
      });
      return (await dynamodb.send(query)).Items?.[0] ?? {};
    },

    sendMessage: (QueueUrl: string, MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody })),

    receive: async (QueueUrl: string) => {
      const input = {
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ["All" as const],
        MessageAttributeNames: ["All"],
      };
      return (await sqs.send(new ReceiveMessageCommand({ QueueUrl, ...input }))).Messages ?? [];
    },

    deleteAll: (QueueUrl: string, messages: Message[]) => {
      const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      return sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    },

    mail: (to: string, { mime, from }: Samples, id: string) =>
      ses.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [to],
          RawMessage: { Data: Buffer.from(mime, "latin1") },
          Tags: [
            { Name: "reference", Value: id },
            { Name: "debt", Value: id },
          ],
        }),
      ),
  };
};
