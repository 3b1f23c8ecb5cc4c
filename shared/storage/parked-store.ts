import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import type { Reference } from "../domain/ids.ts";
import type { Arrival } from "../domain/inbound/arrival.ts";
import type { ParkReason } from "../domain/inbound/decide-mail.ts";
import { type Instant, iso } from "../domain/time.ts";
import { fromItem, type Item, MAIL_KEPT, PARKED_LANE, parkedKey, toItem } from "./keys.ts";

/** A mail that was set aside: what a person needs to tell whether that was right, and where the whole of it is. */
export interface ParkedMail {
  /** The same mail has the same id, however often it comes. */
  id: string;
  at: Instant;
  reason: ParkReason;
  /** Which header or words said so. */
  sign: string;
  from?: string;
  subject?: string;
  /** The beginning of its text. */
  excerpt: string;
  /** The complaint that it is about, where a machine answered a mail of ours. */
  about?: Reference;
  /** The key of the whole mail. */
  raw: string;
  arrival: Arrival;
  /** What it became when a person took it back. */
  accepted?: Reference;
}

export interface ParkedPage {
  items: ParkedMail[];
  next?: string;
}

export interface ParkedStore {
  /** Does nothing where it is parked, or was accepted, already. */
  park(mail: ParkedMail): Promise<void>;
  load(id: string): Promise<ParkedMail | undefined>;
  /** From then on it isn't listed. */
  markAccepted(mail: ParkedMail, reference: Reference): Promise<void>;
  /** Those that nobody took back, newest first. Eventually consistent. */
  list(limit: number, before?: string): Promise<ParkedPage>;
}

export const createParkedStore = (client: DynamoDBClient, table: string): ParkedStore => {
  const load = async (id: string): Promise<ParkedMail | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(parkedKey(id)), ConsistentRead: true }),
    );
    return item && (fromItem(item).mail as ParkedMail);
  };

  return {
    load,

    park: async (mail) => {
      const Item = parkedItem(mail, true);
      try {
        await client.send(
          new PutItemCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    markAccepted: async (mail, reference) => {
      const Item = parkedItem({ ...mail, accepted: reference }, false);
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    list: async (limit, before) => {
      const { Items: items = [], LastEvaluatedKey: more } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "by-lane",
          KeyConditionExpression: before === undefined ? "lane = :parked" : "lane = :parked AND laneOrder < :before",
          ExpressionAttributeValues: {
            ":parked": { S: PARKED_LANE },
            ...(before === undefined ? {} : { ":before": { S: before } }),
          },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      const found = await Promise.all(items.map(({ laneOrder }) => load(idIn(laneOrder?.S ?? ""))));
      const next = more === undefined ? undefined : items.at(-1)?.laneOrder?.S;
      return { items: found.filter((mail) => mail !== undefined), ...(next === undefined ? {} : { next }) };
    },
  };
};

/** `listed`: with what brings it into the index. */
const parkedItem = (mail: ParkedMail, listed: boolean): Item =>
  toItem({
    ...parkedKey(mail.id),
    mail,
    expires: Math.ceil((mail.at + MAIL_KEPT) / 1000),
    ...(listed ? { lane: PARKED_LANE, laneOrder: `${iso(mail.at)}#${mail.id}` } : {}),
  });

const idIn = (laneOrder: string): string => laneOrder.split("#")[1] ?? "";
