import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { Alarm } from "../domain/debt.ts";
import type { DebtId, Reference } from "../domain/ids.ts";
import { type Instant, iso } from "../domain/time.ts";
import { inParallel } from "../in-parallel.ts";
import { fromItem, type Item, NOTICES, toItem } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";

/** A complaint that needs a person, until its supervisors were told. */
export interface Notice {
  /** Of the alert that it pays: noting it twice is noting it once. */
  debt: DebtId;
  alarm: Alarm;
  reference: Reference;
  team: string;
  since: Instant;
  /** Who is still to be told, where others were told already. */
  only?: readonly string[];
}

export interface NoticeStore {
  add(notice: Notice): Promise<void>;
  /** Whether there is one at all, for the price of the smallest request. */
  any(): Promise<boolean>;
  /** The oldest first, at most so many. */
  list(most: number): Promise<Notice[]>;
  /** Writes them anew in place of those with the same debt and time. */
  replace(notices: readonly Notice[]): Promise<void>;
  remove(notices: readonly Notice[]): Promise<void>;
}

/** DynamoDB takes so many in one BatchWriteItem. */
const MOST_IN_BATCH = 25;
const BATCHES_AT_ONCE = 4;

const keyOf = ({ since, debt }: Notice): Item => toItem({ pk: NOTICES, sk: `${iso(since)}#${debt}` });
const itemOf = (notice: Notice): Item => ({ ...keyOf(notice), ...toItem({ notice }) });

export const createNoticeStore = (client: DynamoDBClient, table: string): NoticeStore => {
  const query = (limit: number, from?: Item): Promise<QueryCommandOutput> =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :notices",
        ExpressionAttributeValues: { ":notices": { S: NOTICES } },
        ConsistentRead: true,
        Limit: limit,
        ExclusiveStartKey: from,
      }),
    );

  const write = async (requests: readonly WriteRequest[]): Promise<void> => {
    const starts = Array.from(
      { length: Math.ceil(requests.length / MOST_IN_BATCH) },
      (_, batch) => batch * MOST_IN_BATCH,
    );
    await inParallel(BATCHES_AT_ONCE, starts, (start) =>
      retryUnprocessed(requests.slice(start, start + MOST_IN_BATCH), async (waiting) => {
        const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: waiting } }));
        return answer.UnprocessedItems?.[table] ?? [];
      }),
    );
  };

  return {
    add: async (notice) => {
      await client.send(new PutItemCommand({ TableName: table, Item: itemOf(notice) }));
    },

    any: async () => ((await query(1)).Items ?? []).length > 0,

    list: async (most) => {
      const found: Notice[] = [];
      let from: Item | undefined;
      do {
        const page = await query(most - found.length, from);
        found.push(...(page.Items ?? []).map((item) => fromItem(item).notice as Notice));
        from = page.LastEvaluatedKey;
      } while (from !== undefined && found.length < most);
      return found;
    },

    replace: (notices) => write(notices.map((notice) => ({ PutRequest: { Item: itemOf(notice) } }))),
    remove: (notices) => write(notices.map((notice) => ({ DeleteRequest: { Key: keyOf(notice) } }))),
  };
};
