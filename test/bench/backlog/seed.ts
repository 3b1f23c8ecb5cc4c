import { BatchWriteItemCommand, DynamoDBClient, ScanCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import { writeId } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { iso } from "../../../shared/domain/time.ts";
import type { Item } from "../../../shared/storage/item.ts";
import { retryUnprocessed } from "../../../shared/storage/retry-unprocessed.ts";
import { entryItem } from "../../../shared/storage/row-items.ts";
import { complaintItem } from "../../../shared/storage/state-items.ts";
import type { BenchHost } from "../start-host.ts";
import { dueComplaint } from "./due-complaints.ts";

const MOST_AT_ONCE = 25;
const BATCHES_AT_ONCE = 8;

/** The table behind a host, as the bench fills it and looks at it. */
export const openTable = ({ environments }: Pick<BenchHost, "environments">) => {
  const { TABLE_NAME: table = "", AWS_ENDPOINT_URL_DYNAMODB: endpoint = "" } = environments.advance ?? {};
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });

  const put = (items: Item[]) =>
    retryUnprocessed<WriteRequest>(
      items.map((Item) => ({ PutRequest: { Item } })),
      async (waiting) => {
        const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: waiting } }));
        return answer.UnprocessedItems?.[table] ?? [];
      },
    );

  return {
    /** So many complaints, all due at that time. */
    seed: async (count: number, at: number, policy: Policy): Promise<void> => {
      let waiting: Item[] = [];
      let running: Promise<unknown>[] = [];
      for (let place = 0; place < count; place += 1) {
        const { complaint, entries, due } = dueComplaint(place, at, policy);
        const state = complaintItem(complaint, 1, writeId("seed"), due);
        waiting.push(...entries.map((entry) => entryItem(complaint.reference, entry)), state);
        while (waiting.length >= MOST_AT_ONCE || (place === count - 1 && waiting.length > 0)) {
          running.push(put(waiting.slice(0, MOST_AT_ONCE)));
          waiting = waiting.slice(MOST_AT_ONCE);
        }
        if (running.length >= BATCHES_AT_ONCE) {
          await Promise.all(running);
          running = [];
        }
      }
      await Promise.all(running);
    },

    /** How many of the index are due by then, or on their way to a worker. Reads the index alone, when the bench asks. */
    countDue: async (until: number): Promise<number> => {
      let due = 0;
      let from: Item | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            IndexName: "by-due",
            FilterExpression: "due < :until OR contains(due, :posted)",
            ExpressionAttributeValues: { ":until": { S: iso(until) }, ":posted": { S: "#" } },
            Select: "COUNT",
            ExclusiveStartKey: from,
          }),
        );
        due += page.Count ?? 0;
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return due;
    },

    close: () => client.destroy(),
  };
};
