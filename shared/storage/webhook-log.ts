import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Instant } from "../domain/time.ts";
import type { EndpointId } from "../domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../domain/webhook/event.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { unlessConditionFails } from "./unless-condition-fails.ts";
import { expiryOf, logKey, logRowKey } from "./webhook-keys.ts";

/** One event that one endpoint is told, and what became of that. */
export interface LogRow {
  event: OutgoingEvent;
  /** `given-up`: tried for three days. */
  outcome: "waiting" | "delivered" | "given-up";
  attempts: number;
  /** Of the latest try. */
  tried?: { at: Instant; millis: number; status?: number; reason?: string };
}

export type LogPlace = Pick<OutgoingEvent, "id" | "at" | "subject">;

export interface WebhookLog {
  /** Unless it is there already: whoever is late takes nothing back. */
  add(endpoint: EndpointId, event: OutgoingEvent, now: Instant): Promise<void>;
  /** Unless it was tried, or erased, since `before` was read. */
  replace(endpoint: EndpointId, before: LogRow, row: LogRow, now: Instant): Promise<void>;
  /** What became of it, unless it was erased since it was read. */
  update(endpoint: EndpointId, row: LogRow, now: Instant): Promise<void>;
  /** Consistent. */
  load(endpoint: EndpointId, place: LogPlace): Promise<LogRow | undefined>;
  /** Of one UTC day, the newest first. `before`: what was given as `next`. Eventually consistent. */
  list(endpoint: EndpointId, utcDay: string, limit: number, before?: string): Promise<LogPage>;
  /** Of one UTC day, the oldest first, as they are to be sent again. `after`: what was given as `next`. Consistent. */
  listFrom(endpoint: EndpointId, utcDay: string, limit: number, after?: string): Promise<LogPage>;
}

export interface LogPage {
  rows: LogRow[];
  next?: string;
}

const itemOf = (endpoint: EndpointId, row: LogRow, now: Instant): Item =>
  toItem({ ...logRowKey(endpoint, row.event), row, expires: expiryOf(now) });

export const createWebhookLog = (client: DynamoDBClient, table: string): WebhookLog => ({
  add: async (endpoint, event, now) => {
    const Item = itemOf(endpoint, { event, outcome: "waiting", attempts: 0 }, now);
    const ConditionExpression = "attribute_not_exists(pk)";
    await unlessConditionFails(client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression })));
  },

  replace: async (endpoint, { outcome, attempts }, row, now) => {
    const replacement = {
      TableName: table,
      Item: itemOf(endpoint, row, now),
      ConditionExpression: "#row.outcome = :outcome AND #row.attempts = :attempts",
      ExpressionAttributeNames: { "#row": "row" },
      ExpressionAttributeValues: { ":outcome": { S: outcome }, ":attempts": { N: String(attempts) } },
    };
    await unlessConditionFails(client.send(new PutItemCommand(replacement)));
  },

  update: async (endpoint, row, now) => {
    const Item = itemOf(endpoint, row, now);
    const ConditionExpression = "attribute_exists(pk)";
    await unlessConditionFails(client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression })));
  },

  load: async (endpoint, place) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(logRowKey(endpoint, place)), ConsistentRead: true }),
    );
    return item && (fromItem(item).row as LogRow);
  },

  list: (endpoint, utcDay, limit, before) =>
    readPage(client, table, logKey(endpoint, utcDay), { limit, isForward: false, from: before }),

  listFrom: (endpoint, utcDay, limit, after) =>
    readPage(client, table, logKey(endpoint, utcDay), { limit, isForward: true, from: after }),
});

interface Part {
  limit: number;
  isForward: boolean;
  from: string | undefined;
}

const readPage = async (
  client: DynamoDBClient,
  table: string,
  log: string,
  { limit, isForward, from }: Part,
): Promise<LogPage> => {
  const behind = isForward ? "pk = :log AND sk > :from" : "pk = :log AND sk < :from";
  const { Items: items = [], LastEvaluatedKey: more } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: from === undefined ? "pk = :log" : behind,
      ExpressionAttributeValues: { ":log": { S: log }, ...(from === undefined ? {} : { ":from": { S: from } }) },
      ScanIndexForward: isForward,
      ConsistentRead: isForward,
      Limit: limit,
    }),
  );
  const next = more === undefined ? undefined : items.at(-1)?.sk?.S;
  return { rows: items.map((item) => fromItem(item).row as LogRow), ...(next === undefined ? {} : { next }) };
};
