import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Earlier } from "../domain/inbound/decide-mail.ts";
import type { Instant } from "../domain/time.ts";
import { fromItem, toItem } from "./item.ts";
import { MAIL_KEPT } from "./kept.ts";
import { messageIdKey } from "./keys.ts";

/** What became of a mail that came in. */
export interface KnownMail {
  /** Of its decoded content: two mails under one Message-ID are two mails where this differs. */
  content: string;
  became: Earlier;
}

/** Which mail became what: to know one again that comes twice, and to join what answers one. Written after what it names. */
export interface MailIndex {
  /** `raw`: where the whole of it is; of a mail that comes twice the bucket has two. */
  note(messageIdHash: string, mail: KnownMail & { raw?: string }, now: Instant): Promise<void>;
  /** Consistent, since a mail that comes twice mostly does so at once. At most `MOST`, of a Message-ID that is worn out. */
  find(messageIdHash: string): Promise<KnownMail[]>;
}

const MOST = 20;
/** Of one mail. */
const MOST_COPIES = 1_000;

export const createMailIndex = (client: DynamoDBClient, table: string): MailIndex => ({
  note: async (messageIdHash, { content, became, raw }, now) => {
    const expires = Math.ceil((now + MAIL_KEPT) / 1000);
    const copy = raw === undefined ? {} : { ":raws": new Set([raw]) };
    const command = new UpdateItemCommand({
      TableName: table,
      Key: toItem({ pk: messageIdKey(messageIdHash), sk: content }),
      UpdateExpression: `SET became = :became, expires = :expires${raw === undefined ? "" : " ADD raws :raws"}`,
      ConditionExpression: "attribute_not_exists(raws) OR size(raws) < :most",
      ExpressionAttributeValues: toItem({ ":became": became, ":expires": expires, ":most": MOST_COPIES, ...copy }),
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },

  find: async (messageIdHash) => {
    const command = new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :id",
      ExpressionAttributeValues: { ":id": { S: messageIdKey(messageIdHash) } },
      ConsistentRead: true,
      Limit: MOST,
    });
    const { Items: items = [] } = await client.send(command);
    return items.map(fromItem).map(({ sk, became }) => ({ content: String(sk), became: became as Earlier }));
  },
});
