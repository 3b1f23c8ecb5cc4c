import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { readSentMail, sentMailItem, sentMailKey, toItem } from "./keys.ts";

/**
 * Which complaint a mail of ours was about, by the id that SES gave it, which is all that an answer to it quotes. `messageId`:
 * as SES told it, or as it stands in a header, `<id@email.amazonses.com>`.
 */
export interface SentMailStore {
  /** Noting it twice is noting it once. */
  note(messageId: string, reference: Reference, at: Instant): Promise<void>;
  /** `undefined` for a mail that isn't ours, that was about no complaint, or that was sent longer than 400 days ago. */
  find(messageId: string): Promise<Reference | undefined>;
}

export const createSentMailStore = (client: DynamoDBClient, table: string): SentMailStore => ({
  note: async (messageId, reference, at) => {
    await client.send(new PutItemCommand({ TableName: table, Item: sentMailItem(sesIdOf(messageId), reference, at) }));
  },
  find: async (messageId) => {
    const id = sesIdOf(messageId);
    if (id === "") return undefined;
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(sentMailKey(id)), ConsistentRead: true }),
    );
    return item && readSentMail(item);
  },
});

/** The host differs by region (`email.amazonses.com`, `eu-west-1.amazonses.com`), and the id alone is unique. */
const sesIdOf = (messageId: string): string =>
  messageId
    .trim()
    .replace(/^</, "")
    .replace(/[@>].*$/s, "")
    .toLowerCase();
