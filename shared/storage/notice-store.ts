import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { Alarm } from "../domain/debt.ts";
import type { DebtId, Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { fromItem, type Item, iso, NOTICES, toItem } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";

/** A complaint that needs a person, until its supervisors were told. */
export interface Notice {
  /** Of the alert that it pays: noting it twice is noting it once. */
  debt: DebtId;
  alarm: Alarm;
  reference: Reference;
  team: string;
  since: Instant;
}

export interface NoticeStore {
  add(notice: Notice): Promise<void>;
  /** The oldest first. */
  list(limit: number): Promise<Notice[]>;
  remove(notices: readonly Notice[]): Promise<void>;
}

/** DynamoDB takes so many in one BatchWriteItem. */
const MOST_AT_ONCE = 25;

const keyOf = ({ since, debt }: Notice): Item => toItem({ pk: NOTICES, sk: `${iso(since)}#${debt}` });

export const createNoticeStore = (client: DynamoDBClient, table: string): NoticeStore => ({
  add: async (notice) => {
    await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(notice), ...toItem({ notice }) } }));
  },

  list: async (limit) => {
    const { Items: items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :notices",
        ExpressionAttributeValues: { ":notices": { S: NOTICES } },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return items.map((item) => fromItem(item).notice as Notice);
  },

  remove: async (notices) => {
    for (let start = 0; start < notices.length; start += MOST_AT_ONCE) {
      const requests: WriteRequest[] = notices
        .slice(start, start + MOST_AT_ONCE)
        .map((notice) => ({ DeleteRequest: { Key: keyOf(notice) } }));
      await retryUnprocessed(requests, async (waiting) => {
        const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: waiting } }));
        return answer.UnprocessedItems?.[table] ?? [];
      });
    }
  },
});
