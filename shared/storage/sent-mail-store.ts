import { BatchWriteItemCommand, type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { type Item, toItem } from "./item.ts";
import { sentMailKey } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";
import { mailEventItem, readSentMail, sentMailItem } from "./row-items.ts";
import { sesIdOf } from "./ses-id.ts";

export interface SentMail {
  messageId: string;
  /** Absent where an answer to it couldn't say which complaint it is about. */
  reference?: Reference | undefined;
  at: Instant;
}

/**
 * The mails that went out: which complaint each was about, by the id that SES gave it, which is all that an answer to it
 * quotes; and how many there were in each hour. `messageId`: as SES told it, or as it stands in a header.
 */
export interface SentMailStore {
  /** Noting it twice is noting it once. */
  note(messageId: string, reference: Reference, at: Instant): Promise<void>;
  /** All of them in one request, up to a dozen. */
  noteAll(mails: readonly SentMail[]): Promise<void>;
  /** `undefined` for a mail that isn't ours, that was about no complaint, or that was sent longer than 400 days ago. */
  find(messageId: string): Promise<Reference | undefined>;
}

/** DynamoDB takes so many in one BatchWriteItem, and refuses one with two writes of a key. */
const MOST_IN_BATCH = 25;

export const createSentMailStore = (client: DynamoDBClient, table: string): SentMailStore => {
  const noteAll = async (mails: readonly SentMail[]): Promise<void> => {
    const items = [...new Map(mails.flatMap(itemsOf).map((item) => [`${item.pk?.S} ${item.sk?.S}`, item])).values()];
    for (let start = 0; start < items.length; start += MOST_IN_BATCH) {
      const requests = items.slice(start, start + MOST_IN_BATCH).map((Item) => ({ PutRequest: { Item } }));
      await retryUnprocessed(requests, async (waiting) => {
        const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: waiting } }));
        return (answer.UnprocessedItems?.[table] ?? []) as typeof waiting;
      });
    }
  };
  return {
    note: (messageId, reference, at) => noteAll([{ messageId, reference, at }]),
    noteAll,
    find: async (messageId) => {
      const id = sesIdOf(messageId);
      if (id === "") return undefined;
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem(sentMailKey(id)), ConsistentRead: true }),
      );
      return item && readSentMail(item);
    },
  };
};

const itemsOf = ({ messageId, reference, at }: SentMail): Item[] => {
  const id = sesIdOf(messageId);
  return [mailEventItem("sent", id, at), ...(reference === undefined ? [] : [sentMailItem(id, reference, at)])];
};
