import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { type LaneId, laneId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import { putMetrics } from "../emf.ts";
import { inParallel } from "../in-parallel.ts";
import type { Item } from "../storage/item.ts";
import { laneKey } from "../storage/keys.ts";
import { waitingSinceIn } from "../storage/lane-order.ts";

const LANES_AT_ONCE = 4;
/** Of one lane: some 60,000 complaints. Whoever has more of them waiting needs no figure to know it. */
const MOST_PAGES = 10;

/** How many complaints wait for somebody to take them, and since when: an index of keys alone, so a page holds thousands. */
export const createWaitingMeasure =
  (client: DynamoDBClient, table: string, { teams }: Pick<Policy, "teams">, now: () => Instant) =>
  async (): Promise<void> => {
    const lanes = teams.flatMap(({ id }) => [laneId(id, true), laneId(id, false)]);
    const waiting = await inParallel(LANES_AT_ONCE, lanes, (lane) => readLane(client, table, lane));
    const count = waiting.reduce((sum, lane) => sum + lane.count, 0);
    if (count === 0) return;
    const at = now();
    const first = Math.min(...waiting.map(({ since }) => since));
    putMetrics({ Waiting: count, WaitingFor: Math.max(0, Math.round((at - first) / 1_000)) }, at);
  };

const readLane = async (client: DynamoDBClient, table: string, lane: LaneId) => {
  const found = { count: 0, since: Number.POSITIVE_INFINITY };
  let from: Item | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Items: items = [], LastEvaluatedKey: next } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: "by-lane",
        KeyConditionExpression: "lane = :lane",
        ExpressionAttributeValues: { ":lane": { S: laneKey(lane) } },
        ProjectionExpression: "laneOrder",
        ExclusiveStartKey: from,
      }),
    );
    found.count += items.length;
    for (const item of items) found.since = Math.min(found.since, waitingSinceIn(item));
    from = next;
    if (from === undefined) break;
  }
  return found;
};
