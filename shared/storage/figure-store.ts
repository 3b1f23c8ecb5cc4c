import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { WriteId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { Dimension } from "../figures/dimension.ts";
import type { EventRow } from "../figures/event-row.ts";
import { type Hour, type Hours, hourOf } from "../figures/hour.ts";
import type { SheetTexts } from "../figures/sheet-text.ts";
import { batchesOf } from "./event-batches.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { eventsKey, STALE_HOURS, sheetKey, sheetsKey, staleHourKey } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";
import { eventItem, readEvent, staleHourItem } from "./row-items.ts";
import { readState, sheetItem } from "./state-items.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** An hour of which something was written since it was last counted. */
export interface StaleHour {
  hour: Hour;
  /** Of the latest write: another one means that there was another write. */
  token: string;
  markedAt: Instant;
}

/** What happened, by the hour, and what it adds up to. */
export interface FigureStore {
  /** Writes events, and that their hours are to be counted again. Doing it twice, or again after a failure, is doing it once. */
  record(rows: readonly EventRow[], newToken: () => string): Promise<void>;
  /** The latest first. */
  listStale(limit: number, hours?: Hours): Promise<StaleHour[]>;
  /** In pages, since an hour may have more events than a function has memory. */
  rowsOf(hour: Hour): AsyncIterable<EventRow[]>;
  /** Which version of an hour's sheet is stored; `undefined` where there is none. */
  versionOf(hour: Hour): Promise<number | undefined>;
  saveSheet(hour: Hour, texts: SheetTexts, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
  /** Unless something was written meanwhile. */
  clearStale(stale: StaleHour): Promise<void>;
  /** A UTC day's sheets within these hours, in order: their totals, and where it is asked for, one dimension. */
  sheetsBetween(utcDay: string, hours: Hours, by?: Dimension): Promise<{ hour: Hour; texts: SheetTexts }[]>;
}

export const createFigureStore = (client: DynamoDBClient, table: string, now: () => Instant): FigureStore => {
  /** Consistent: what is counted must be all that was written. */
  const pagesOf = async function* (query: Omit<QueryCommandInput, "TableName">): AsyncGenerator<Item[]> {
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({ TableName: table, ConsistentRead: true, ...query, ExclusiveStartKey: from }),
      );
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  };

  /**
   * Rows that have to be sent again bring their markers with them, whatever became of those: a marker is never older than
   * the last of its rows by more than one request takes.
   */
  const write = async (batch: readonly EventRow[], newToken: () => string): Promise<readonly EventRow[]> => {
    const token = newToken();
    const markers = [...new Set(batch.map(({ at }) => hourOf(at)))].map((hour) => staleHourItem(hour, token, now()));
    const requests: WriteRequest[] = [...batch.map(eventItem), ...markers].map((Item) => ({ PutRequest: { Item } }));
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    const left = new Set((answer.UnprocessedItems?.[table] ?? []).map(({ PutRequest: put }) => put?.Item?.sk?.S));
    return batch.filter((row) => left.has(eventItem(row).sk?.S) || left.has(hourOf(row.at)));
  };

  return {
    record: async (rows, newToken) => {
      for (const batch of batchesOf(rows)) {
        await retryUnprocessed<EventRow>(batch, async (waiting) => [...(await write(waiting, newToken))]);
      }
    },

    listStale: async (limit, hours) => {
      const query = {
        ...between(STALE_HOURS, hours),
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
      };
      const { Items: items = [] } = await client.send(new QueryCommand({ TableName: table, ...query }));
      return items.map((item) => {
        const { sk, token, markedAt } = fromItem(item);
        return { hour: sk as Hour, token: String(token), markedAt: Number(markedAt) };
      });
    },

    rowsOf: async function* (hour) {
      for await (const page of pagesOf(between(eventsKey(hour)))) yield page.map(readEvent);
    },

    versionOf: async (hour) => (await loadState<SheetTexts>(client, table, sheetKey(hour)))?.version,

    saveSheet: (hour, texts, before, writeId) =>
      writeState(client, table, sheetItem(hour, texts, (before ?? 0) + 1, writeId), before),

    clearStale: async ({ hour, token }) => {
      try {
        await client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toItem(staleHourKey(hour)),
            ConditionExpression: "#token = :token",
            ExpressionAttributeNames: { "#token": "token" },
            ExpressionAttributeValues: { ":token": { S: token } },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    sheetsBetween: async (utcDay, hours, by) => {
      const key = between(sheetsKey(utcDay), hours);
      const query = {
        ...key,
        ProjectionExpression: `#pk, sk, shape, version, writeId, #state.#total${by === undefined ? "" : ", #state.#by"}`,
        ExpressionAttributeNames: {
          ...key.ExpressionAttributeNames,
          "#state": "state",
          "#total": "total",
          ...(by === undefined ? {} : { "#by": by }),
        },
      };
      const sheets: { hour: Hour; texts: SheetTexts }[] = [];
      for await (const page of pagesOf(query)) {
        sheets.push(...page.map((item) => ({ hour: item.sk?.S as Hour, texts: readState<SheetTexts>(item).state })));
      }
      return sheets;
    },
  };
};

const between = (pk: string, hours?: Hours) => ({
  KeyConditionExpression: hours === undefined ? "#pk = :pk" : "#pk = :pk AND #sk BETWEEN :from AND :to",
  ExpressionAttributeNames: { "#pk": "pk", ...(hours === undefined ? {} : { "#sk": "sk" }) },
  ExpressionAttributeValues: {
    ":pk": { S: pk },
    ...(hours === undefined ? {} : { ":from": { S: hours.from }, ":to": { S: hours.to } }),
  },
});
