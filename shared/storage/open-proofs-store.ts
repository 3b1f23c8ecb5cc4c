import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Instant } from "../domain/time.ts";
import { fromItem, toItem } from "./item.ts";
import { openProofsKey } from "./keys.ts";

/** A day that isn't proven completely, or lacks something. */
export interface OpenDay {
  missing: number;
  /** Whether there was time to look at everything, the last time. */
  isProven: boolean;
  /** The last time; nothing where nobody has looked yet. */
  lookedAt: Instant;
}

export interface OpenProofs {
  /** Each day up to this one is proven, or open. */
  through?: string;
  open: ReadonlyMap<string, OpenDay>;
  /** When something missing was last measured, while the alarm may stand. */
  raisedAt?: Instant;
}

export interface OpenProofsChange {
  through?: string;
  /** `undefined`: it is open no more. */
  days?: ReadonlyMap<string, OpenDay | undefined>;
  raisedAt?: Instant | "over";
}

/** All in one small item, so that an hour in which everything is proven costs one read; each day is changed by itself. */
export interface OpenProofsStore {
  load(): Promise<OpenProofs>;
  change(change: OpenProofsChange): Promise<void>;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

export const createOpenProofsStore = (client: DynamoDBClient, TableName: string): OpenProofsStore => {
  const Key = toItem(openProofsKey);
  return {
    load: async () => {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      const { through, raisedAt, ...others } = Item === undefined ? {} : fromItem(Item);
      const open = new Map(Object.entries(others as Record<string, OpenDay>).filter(([name]) => DAY.test(name)));
      return {
        ...(through === undefined ? {} : { through: through as string }),
        ...(raisedAt === undefined ? {} : { raisedAt: raisedAt as Instant }),
        open,
      };
    },

    change: async ({ through, days = new Map(), raisedAt }) => {
      const fields: [name: string, value: unknown][] = [...days];
      if (through !== undefined) fields.push(["through", through]);
      if (raisedAt !== undefined) fields.push(["raisedAt", raisedAt === "over" ? undefined : raisedAt]);
      if (fields.length === 0) return;
      const [set, removed] = [[] as string[], [] as string[]];
      const values: Record<string, unknown> = {};
      for (const [place, [, value]] of fields.entries()) {
        if (value === undefined) removed.push(`#${place}`);
        else set.push(`#${place} = :${place}`);
        if (value !== undefined) values[`:${place}`] = value;
      }
      const clauses = [
        set.length === 0 ? "" : `SET ${set.join(", ")}`,
        removed.length === 0 ? "" : `REMOVE ${removed.join(", ")}`,
      ];
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression: clauses.join(" ").trim(),
          ExpressionAttributeNames: Object.fromEntries(fields.map(([name], place) => [`#${place}`, name])),
          ...(set.length === 0 ? {} : { ExpressionAttributeValues: toItem(values) }),
        }),
      );
    },
  };
};
