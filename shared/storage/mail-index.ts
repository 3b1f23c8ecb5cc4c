import { type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Earlier } from "../domain/inbound/decide-mail.ts";
import type { Instant } from "../domain/time.ts";
import { fromItem, MAIL_KEPT, messageIdKey, toItem } from "./keys.ts";

/** What became of a mail that came in. */
export interface KnownMail {
  /** Of its decoded content: two mails under one Message-ID are two mails where this differs. */
  content: string;
  became: Earlier;
}

/** Which mail became what: to know one again that comes twice, and to join what answers one. Written after what it names. */
export interface MailIndex {
  note(messageIdHash: string, mail: KnownMail, now: Instant): Promise<void>;
  /** Consistent, since a mail that comes twice mostly does so at once. At most `MOST`, of a Message-ID that is worn out. */
  find(messageIdHash: string): Promise<KnownMail[]>;
}

const MOST = 20;

export const createMailIndex = (client: DynamoDBClient, table: string): MailIndex => ({
  note: async (messageIdHash, { content, became }, now) => {
    const expires = Math.ceil((now + MAIL_KEPT) / 1000);
    const item = toItem({ pk: messageIdKey(messageIdHash), sk: content, became, expires });
    await client.send(new PutItemCommand({ TableName: table, Item: item }));
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
