import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { WriteId } from "../domain/ids.ts";
import { type Instant, iso } from "../domain/time.ts";
import type { EndpointId } from "../domain/webhook/endpoint.ts";
import { type Line, newLine } from "../domain/webhook/line.ts";
import { lineItem, lineKey, linesKey, subjectIn } from "./webhook-keys.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

export interface LoadedLine {
  line: Line;
  version: number | undefined;
}

/** What endpoints are still to be told. */
export interface WebhookLineStore {
  /** Consistent. */
  load(endpoint: EndpointId, subject: string): Promise<LoadedLine>;
  save(
    endpoint: EndpointId,
    line: Line,
    before: number | undefined,
    writeId: WriteId,
    now: Instant,
  ): Promise<WriteResult>;
  /** In which something is to be tried until then, the longest due first. `after`: a `place`. Eventually consistent. */
  listDue(
    endpoint: EndpointId,
    until: Instant,
    limit: number,
    after?: string,
  ): Promise<{ subject: string; place: string }[]>;
}

/** Before every time. */
const FIRST = "0";

export const createWebhookLineStore = (client: DynamoDBClient, table: string): WebhookLineStore => ({
  load: async (endpoint, subject) => {
    const stored = await loadState<Line>(client, table, lineKey(endpoint, subject));
    return { line: stored?.state ?? newLine(subject), version: stored?.version };
  },

  save: (endpoint, line, before, writeId, now) =>
    writeState(client, table, lineItem(endpoint, line, { version: (before ?? 0) + 1, writeId, now }), before),

  listDue: async (endpoint, until, limit, after) => {
    const { Items: items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: "by-lane",
        KeyConditionExpression: "lane = :lines AND laneOrder BETWEEN :from AND :until",
        ExpressionAttributeValues: {
          ":lines": { S: linesKey(endpoint) },
          ":from": { S: after === undefined ? FIRST : `${after} ` },
          ":until": { S: iso(until + 1) },
        },
        Limit: limit,
      }),
    );
    return items.map(({ laneOrder }) => laneOrder?.S ?? "").map((place) => ({ subject: subjectIn(place), place }));
  },
});
