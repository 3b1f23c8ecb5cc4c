import { BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Complaint } from "../domain/complaint.ts";
import type { DebtId, Reference } from "../domain/ids.ts";
import { fromItem, toItem } from "./item.ts";
import { complaintKey, referenceOf } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";

/** What several complaints owe, in one request. */
export type ReadOutboxes = (references: readonly Reference[]) => Promise<ReadonlyMap<Reference, readonly DebtId[]>>;

/** DynamoDB reads so many in one BatchGetItem, and refuses one that names a key twice. */
const MOST_IN_BATCH = 100;

/** Consistent: a debt that isn't seen would be paid twice. Of each item it brings the outbox alone. */
export const createOutboxReader =
  (client: DynamoDBClient, table: string): ReadOutboxes =>
  async (references) => {
    const found = new Map<Reference, readonly DebtId[]>();
    const keys = [...new Set(references)].map((reference) => toItem(complaintKey(reference)));
    for (let start = 0; start < keys.length; start += MOST_IN_BATCH) {
      await retryUnprocessed(keys.slice(start, start + MOST_IN_BATCH), async (waiting) => {
        const answer = await client.send(
          new BatchGetItemCommand({
            RequestItems: {
              [table]: {
                Keys: waiting,
                ConsistentRead: true,
                ProjectionExpression: "pk, #state.outbox",
                ExpressionAttributeNames: { "#state": "state" },
              },
            },
          }),
        );
        for (const item of answer.Responses?.[table] ?? []) {
          const { pk, state } = fromItem(item) as { pk: string; state?: Partial<Complaint> };
          found.set(
            referenceOf(pk),
            (state?.outbox ?? []).map(({ id }) => id),
          );
        }
        return answer.UnprocessedKeys?.[table]?.Keys ?? [];
      });
    }
    return found;
  };
