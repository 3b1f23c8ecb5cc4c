import { type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Instant, Millis } from "../domain/time.ts";
import { log } from "../log.ts";
import { toItem } from "./item.ts";
import { meterKey } from "./keys.ts";

interface Options {
  window: Millis;
  /** So many are counted here before all functions that run at this moment add up: what a count may be behind by. */
  every: number;
}

export interface Meter {
  /** Counts one, at once and about: `total` is as far as this function knows, `settled` once it has asked what the others do. */
  count(what: string, now: Instant): { total: number; settled: Promise<number> };
}

interface Tally {
  window: number;
  /** What all have counted, as of the last time we asked. */
  known: number;
  /** What only we know of. */
  ours: number;
}

/** Who comes again to the same function is worth asking about early: the others may have seen them often. */
const SEEN_AGAIN = 2;

/** Whoever happens less often than that is forgotten first. */
const MOST_TALLIES = 10_000;

/**
 * How often something happens, over all functions that run side by side, for caps: nearly exact, and nearly free, since
 * whoever is rare costs no request. Not for figures that a company looks at: a retried addition counts twice.
 */
export const createMeter = (client: DynamoDBClient, table: string, { window, every }: Options): Meter => {
  const tallies = new Map<string, Tally>();

  const tell = async (what: string, tally: Tally): Promise<number> => {
    const added = tally.ours;
    tally.known += added;
    tally.ours = 0;
    const command = new UpdateItemCommand({
      TableName: table,
      Key: toItem(meterKey(what, tally.window)),
      UpdateExpression: "ADD #count :added SET #expires = if_not_exists(#expires, :expires)",
      ExpressionAttributeNames: { "#count": "count", "#expires": "expires" },
      ExpressionAttributeValues: {
        ":added": { N: String(added) },
        ":expires": { N: String(Math.ceil(((tally.window + 2) * window) / 1000)) },
      },
      ReturnValues: "UPDATED_NEW",
    });
    try {
      const { Attributes: updated } = await client.send(command);
      tally.known = Math.max(tally.known, Number(updated?.count?.N ?? 0));
    } catch (error) {
      log.warn("count-lost", { count: added, error });
    }
    return tally.known;
  };

  return {
    count: (what, now) => {
      const current = Math.floor(now / window);
      const found = tallies.get(what);
      const tally = found?.window === current ? found : { window: current, known: 0, ours: 0 };
      tallies.delete(what);
      tallies.set(what, tally);
      if (tallies.size > MOST_TALLIES) tallies.delete(tallies.keys().next().value ?? "");
      tally.ours += 1;
      const total = tally.known + tally.ours;
      const many = tally.known === 0 ? SEEN_AGAIN : every;
      return { total, settled: tally.ours >= many ? tell(what, tally) : Promise.resolve(total) };
    },
  };
};
