import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { WithholdingReason } from "../domain/debt.ts";
import type { IncidentId, Reference } from "../domain/ids.ts";
import type { WhyNotTold } from "../domain/incident/why-not-told.ts";
import { type Instant, iso } from "../domain/time.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { memberKey } from "./keys.ts";

/** That a complaint may belong to an incident: its own state says whether it does, and whether since then. */
export interface Member {
  reference: Reference;
  joinedAt: Instant;
  /** Where it stands among the members: by when it joined. */
  place: string;
  /** What became of each broadcast here, by its number. */
  told: Readonly<Record<number, Told>>;
}

export type Told = { at: Instant } & (
  | { outcome: "told"; language: string }
  /** On the complaint's timeline, and mailed to nobody. */
  | { outcome: "withheld"; language: string; because: WithholdingReason }
  | { outcome: "skipped"; because: WhyNotTold }
);

export interface MemberStore {
  /** The same member twice is one. Gives its place. */
  add(id: IncidentId, reference: Reference, joinedAt: Instant): Promise<void>;
  /** In the order in which they joined, after that place. Consistent. */
  list(id: IncidentId, limit: number, after?: string): Promise<{ members: Member[]; isLast: boolean }>;
  /** For whoever looks later. That somebody was told stays; who was skipped may be told after all. */
  record(id: IncidentId, place: string, number: number, told: Told): Promise<void>;
}

/** One attribute a broadcast, so that a word about it needs neither a read nor what was there before. */
const TOLD = "told-";

export const createMemberStore = (client: DynamoDBClient, table: string): MemberStore => ({
  add: async (id, reference, joinedAt) => {
    const Item = toItem(memberKey(id, placeOf(reference, joinedAt)));
    await onceOnly(
      client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" })),
    );
  },

  list: async (id, limit, after) => {
    const first = after === undefined ? "member#" : `${memberKey(id, after).sk}\0`;
    const { Items: items = [], LastEvaluatedKey: more } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :incident AND sk BETWEEN :first AND :last",
        ExpressionAttributeValues: {
          ":incident": { S: memberKey(id, "").pk },
          ":first": { S: first },
          ":last": { S: "member#~" },
        },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return { members: items.map(readMember), isLast: more === undefined };
  },

  record: async (id, place, number, told) => {
    await onceOnly(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem(memberKey(id, place)),
          UpdateExpression: "SET #told = :told",
          ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(#told) OR #told.outcome = :skipped)",
          ExpressionAttributeNames: { "#told": `${TOLD}${number}` },
          ExpressionAttributeValues: toItem({ ":told": told, ":skipped": "skipped" }),
        }),
      ),
    );
  },
});

const onceOnly = async (request: Promise<unknown>): Promise<void> => {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

export const placeOf = (reference: Reference, joinedAt: Instant): string => `${iso(joinedAt)}#${reference}`;

const readMember = (item: Item): Member => {
  const { sk, ...attributes } = fromItem(item);
  const place = String(sk).slice("member#".length);
  const [joinedAt = "", reference = ""] = place.split("#");
  const told = Object.entries(attributes).flatMap(([name, value]) =>
    name.startsWith(TOLD) ? [[Number(name.slice(TOLD.length)), value as Told] as const] : [],
  );
  return {
    reference: reference as Reference,
    joinedAt: Date.parse(joinedAt),
    place,
    told: Object.fromEntries(told),
  };
};
