import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { AgentId, CustomerId, Reference } from "../domain/ids.ts";
import type { Arrival } from "../domain/inbound/arrival.ts";
import type { ParkReason } from "../domain/inbound/decide-mail.ts";
import { type Instant, iso, type Millis } from "../domain/time.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { MAIL_KEPT } from "./kept.ts";
import { customerKey, PARKED_LANE, parkedKey } from "./keys.ts";
import { unlessConditionFails } from "./unless-condition-fails.ts";

/** A mail that was set aside: what a person needs to tell whether that was right, and where the whole of it is. */
export interface ParkedMail {
  /** The same mail has the same id, however often it comes. */
  id: string;
  at: Instant;
  reason: ParkReason;
  /** Which header or words said so. */
  sign: string;
  from?: string;
  /** Who that is. */
  customer?: CustomerId;
  subject?: string;
  /** The beginning of its text. */
  excerpt: string;
  /** The complaint that it is about, where a machine answered a mail of ours. */
  about?: Reference;
  /** The key of the whole mail. */
  raw: string;
  /** Under which it is known when it comes again. */
  knownAs: string;
  arrival: Arrival;
  /** What it became when a person took it back. */
  accepted?: Reference;
  /** That person. */
  acceptedBy?: AgentId;
  /** Nothing is known of it any more but that it was here. */
  erased?: true;
}

export interface ParkedPage {
  items: ParkedMail[];
  next?: string;
}

export interface ParkedStore {
  /** Does nothing where it is parked, or was accepted, already. */
  park(mail: ParkedMail): Promise<void>;
  load(id: string): Promise<ParkedMail | undefined>;
  /**
   * From then on it isn't listed. Does nothing where it was erased, or forgotten, since it was read; and, where it was in already
   * before `by` asked for it (`wasIn`), once it is known who took it back.
   */
  markAccepted(mail: ParkedMail, accepted: { reference: Reference; by: AgentId; wasIn: boolean }): Promise<void>;
  /** Those that nobody took back, newest first. Eventually consistent. */
  list(limit: number, before?: string): Promise<ParkedPage>;
}

export const createParkedStore = (client: DynamoDBClient, table: string, keptFor = MAIL_KEPT): ParkedStore => {
  const load = async (id: string): Promise<ParkedMail | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(parkedKey(id)), ConsistentRead: true }),
    );
    return item && (fromItem(item).mail as ParkedMail);
  };

  return {
    load,

    park: async (mail) => {
      const Item = parkedItem(mail, true, keptFor);
      const ConditionExpression = "attribute_not_exists(pk)";
      await unlessConditionFails(client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression })));
    },

    markAccepted: async (mail, { reference, by, wasIn }) => {
      const Item = parkedItem({ ...mail, accepted: reference, acceptedBy: by }, false, keptFor);
      const unlessKnown = wasIn ? " AND attribute_not_exists(#mail.#by)" : "";
      const isThere = {
        ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(#mail.#erased)${unlessKnown}`,
        ExpressionAttributeNames: { "#mail": "mail", "#erased": "erased", ...(wasIn ? { "#by": "acceptedBy" } : {}) },
      };
      await unlessConditionFails(client.send(new PutItemCommand({ TableName: table, Item, ...isThere })));
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

/** Of one that is erased, so that it isn't parked again when it comes again. */
export const parkedTombstone = ({ id, at, reason, accepted }: ParkedMail): Item => {
  const kept = {
    id,
    at,
    reason,
    sign: "erased",
    excerpt: "",
    raw: "",
    knownAs: "",
    arrival: {},
    erased: true as const,
  };
  return parkedItem({ ...kept, ...(accepted === undefined ? {} : { accepted }) }, false, MAIL_KEPT);
};

/** `listed`: with what brings it into the index by lane. By the other one it is among what there is of its customer. */
const parkedItem = (mail: ParkedMail, listed: boolean, keptFor: Millis): Item =>
  toItem({
    ...parkedKey(mail.id),
    mail,
    ...(mail.customer === undefined ? {} : { customer: customerKey(mail.customer), receivedAt: iso(mail.at) }),
    expires: Math.ceil((mail.at + keptFor) / 1000),
    ...(listed ? { lane: PARKED_LANE, laneOrder: `${iso(mail.at)}#${mail.id}` } : {}),
  });

const idIn = (laneOrder: string): string => laneOrder.split("#")[1] ?? "";
