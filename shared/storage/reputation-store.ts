import { type DynamoDBClient, PutItemCommand, QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import type { WriteId } from "../domain/ids.ts";
import type { HourOfMail, MailFigures } from "../domain/reputation/mail-figures.ts";
import { newReputation, type Reputation } from "../domain/reputation/reputation.ts";
import type { Instant } from "../domain/time.ts";
import { hourOf } from "../figures/hour.ts";
import type { Item } from "./item.ts";
import { mailHourKey, reputationKey } from "./keys.ts";
import { mailEventItem } from "./row-items.ts";
import { sesIdOf } from "./ses-id.ts";
import { reputationItem } from "./state-items.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** How our mail fares, and the rows of which that is counted. */
export interface ReputationStore {
  load(): Promise<{ reputation: Reputation; version: number | undefined }>;
  save(reputation: Reputation, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
  /** One event of one mail. Noting it twice is noting it once. */
  note(kind: "bounced" | "complained", messageId: string, at: Instant): Promise<void>;
  /** What happened in the hour that begins then, counted row by row: some 12,000 to a page of 1 MB. */
  count(start: Instant): Promise<HourOfMail>;
}

export const createReputationStore = (client: DynamoDBClient, table: string): ReputationStore => {
  const countRows = async (start: Instant, kind: keyof MailFigures): Promise<number> => {
    let count = 0;
    let from: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :hour AND begins_with(sk, :kind)",
          ExpressionAttributeValues: { ":hour": { S: mailHourKey(hourOf(start)) }, ":kind": { S: `${kind}#` } },
          Select: "COUNT",
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      count += page.Count ?? 0;
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return count;
  };

  return {
    load: async () => {
      const stored = await loadState<Reputation>(client, table, reputationKey);
      return { reputation: stored?.state ?? newReputation, version: stored?.version };
    },
    save: (reputation, before, writeId) =>
      writeState(client, table, reputationItem(reputation, (before ?? 0) + 1, writeId), before),
    note: async (kind, messageId, at) => {
      const item = mailEventItem(kind, sesIdOf(messageId), at);
      await client.send(new PutItemCommand({ TableName: table, Item: item }));
    },
    count: async (start) => {
      const [sent, bounced, complained] = await Promise.all([
        countRows(start, "sent"),
        countRows(start, "bounced"),
        countRows(start, "complained"),
      ]);
      return { start, sent, bounced, complained };
    },
  };
};
