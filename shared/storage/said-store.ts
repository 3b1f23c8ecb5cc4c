import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { ChatId, CommandId, Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { fromItem, toItem } from "./item.ts";
import { MAIL_KEPT } from "./kept.ts";
import { saidKey } from "./keys.ts";

/** Which messages of a company's own chat are in, and in which complaint. Written after that, so what is here is there. */
export interface SaidStore {
  note(chat: ChatId, message: CommandId, reference: Reference, now: Instant): Promise<void>;
  /** Consistent, since a message that comes twice mostly does so at once. */
  find(chat: ChatId, message: CommandId): Promise<Reference | undefined>;
}

export const createSaidStore = (client: DynamoDBClient, table: string): SaidStore => ({
  note: async (chat, message, reference, now) => {
    const expires = Math.ceil((now + MAIL_KEPT) / 1000);
    const item = toItem({ ...saidKey(chat, message), reference, expires });
    await client.send(new PutItemCommand({ TableName: table, Item: item }));
  },

  find: async (chat, message) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(saidKey(chat, message)), ConsistentRead: true }),
    );
    return item && (fromItem(item).reference as Reference);
  },
});
