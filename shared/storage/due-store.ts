import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Instant, iso } from "../domain/time.ts";
import { type Item, toItem } from "./item.ts";

/** An item that somebody has to look at. */
export interface DueItem {
  pk: string;
  due: Instant;
  /** How often in a row the sweep has posted it without anything changing. */
  attempts: number;
}

/** The due index, as the sweep uses it. It never reads a state: whoever looks at the item does. */
export interface DueStore {
  /** What is due in one shard until then, earliest first. */
  listDue(shard: string, until: Instant, limit: number): Promise<DueItem[]>;
  /** Moves an item's due time and attempts, and these alone. `false` if somebody else moved it first. */
  move(from: DueItem, to: Pick<DueItem, "due" | "attempts">): Promise<boolean>;
}

export const createDueStore = (client: DynamoDBClient, table: string): DueStore => ({
  listDue: async (shard, until, limit) => {
    const { Items: items } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: "by-due",
        KeyConditionExpression: "dueShard = :shard AND due < :after",
        ExpressionAttributeValues: { ":shard": { S: shard }, ":after": { S: iso(until + 1) } },
        Limit: limit,
      }),
    );
    return (items ?? []).map(readDue);
  },

  move: async (from, to) => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ pk: from.pk, sk: "state" }),
          UpdateExpression: "SET due = :next",
          ConditionExpression: "due = :found",
          ExpressionAttributeValues: {
            ":next": { S: dueKey(to) },
            ":found": { S: dueKey(from) },
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});

/**
 * The sweep's attempts ride in the sort key itself, as `<time>#<attempts>`: the index shows them without a read, and any
 * real change of the item, which writes a plain time, sets them back to none.
 */
const dueKey = ({ due, attempts }: Pick<DueItem, "due" | "attempts">): string =>
  attempts === 0 ? iso(due) : `${iso(due)}#${attempts}`;

export const readDue = (item: Item): DueItem => {
  const [time = "", attempts = "0"] = (item.due?.S ?? "").split("#");
  return { pk: item.pk?.S ?? "", due: Date.parse(time), attempts: Number(attempts) };
};
