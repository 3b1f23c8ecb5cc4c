import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { Alarm } from "../domain/debt.ts";
import type { DebtId, Reference } from "../domain/ids.ts";
import { type Instant, iso } from "../domain/time.ts";
import { type SystemNotice, systemNoticeId } from "../domain/watch/system-notice.ts";
import { inParallel } from "../in-parallel.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { NOTICES } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";

export type Notice = ComplaintNotice | SystemNotice;

/** A complaint that needs a person, until its supervisors were told. */
export interface ComplaintNotice {
  /** Of the alert that it pays: noting it twice is noting it once. */
  debt: DebtId;
  alarm: Alarm;
  reference: Reference;
  team: string;
  since: Instant;
  /** Who is still to be told, where others were told already. */
  only?: readonly string[];
}

export const isSystemNotice = (notice: Notice): notice is SystemNotice => "kind" in notice;

export const noticeId = (notice: Notice): string => (isSystemNotice(notice) ? systemNoticeId(notice) : notice.debt);

export interface NoticeStore {
  /** Does nothing where it waits already, whoever of them was told. */
  add(notice: Notice): Promise<void>;
  /** Whether there is one at all, for the price of the smallest request. */
  any(): Promise<boolean>;
  /** Those about the pipeline, then the oldest complaints first; at most so many. */
  list(most: number): Promise<Notice[]>;
  /** Writes them anew, each in its place. */
  replace(notices: readonly Notice[]): Promise<void>;
  remove(notices: readonly Notice[]): Promise<void>;
}

/** DynamoDB takes so many in one BatchWriteItem. */
const MOST_IN_BATCH = 25;
const BATCHES_AT_ONCE = 4;

/** Before every time: those about the pipeline are few, and wait for no long list of complaints. */
const FIRST = "0";

const keyOf = (notice: Notice): Item =>
  toItem({ pk: NOTICES, sk: `${isSystemNotice(notice) ? FIRST : iso(notice.since)}#${noticeId(notice)}` });
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
      const Item = itemOf(notice);
      try {
        await client.send(
          new PutItemCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
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
