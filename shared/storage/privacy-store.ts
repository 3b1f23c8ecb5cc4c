import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import type { AgentId, CustomerId, Reference, WriteId } from "../domain/ids.ts";
import { type Instant, iso } from "../domain/time.ts";
import { type Item, toItem } from "./item.ts";
import { CLOSED, customerKey, ERASURES, privacyKey, RETIRED, referenceOf } from "./keys.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** What is being done with a customer's data, in one item, so that holding and erasing it never both begin. */
export interface Privacy {
  customer: CustomerId;
  /** Nothing of theirs is erased, until it is released. */
  hold?: { reason: string; by: AgentId; at: Instant };
  /** Who ended the hold before, while there is none. */
  released?: { by: AgentId; at: Instant };
  erasure?: Erasure;
  /** Who had all of it shown, the latest last. */
  exports: readonly { by: AgentId; at: Instant }[];
}

export interface Erasure {
  by: AgentId;
  /** What came in by then is erased. */
  at: Instant;
  /** Under which figures count them from then on. */
  as: CustomerId;
  doneAt?: Instant;
  /** How much was erased, by its kind. */
  erased: Readonly<Record<string, number>>;
  /** What that counts and may be there yet, with spaces between: begun again after a crash it isn't counted again. */
  counted?: string;
}

export interface LoadedPrivacy {
  privacy: Privacy;
  version: number | undefined;
}

/** What lies in the index by customer. */
export interface OfCustomer {
  complaints: Reference[];
  /** Ids of mails that were set aside. */
  parked: string[];
}

export interface PrivacyStore {
  /** Consistent. */
  load(customer: CustomerId): Promise<LoadedPrivacy>;
  /** `due`: when somebody has to look at it; `forget`: when it may be deleted, unless it changes before. */
  save(
    privacy: Privacy,
    before: number | undefined,
    writing: { writeId: WriteId; due?: Instant; forget?: Instant },
  ): Promise<WriteResult>;
  /** The oldest first; what came in after `until` isn't among it. Eventually consistent. */
  listOfCustomer(customer: CustomerId, until?: Instant): Promise<OfCustomer>;
  /** Whose erasure is due until then, in pages, the longest due first. Eventually consistent. */
  listDue(until: Instant): AsyncIterable<CustomerId[]>;
  /** Likewise frozen complaints that are kept no longer. */
  listRetired(until: Instant): AsyncIterable<Reference[]>;
  /** Complaints that were closed before, the earliest first. Eventually consistent. */
  listClosed(before: Instant): AsyncIterable<Reference[]>;
}

const SHAPE = 1;
const PAGE = 100;

export const createPrivacyStore = (client: DynamoDBClient, TableName: string): PrivacyStore => {
  const pagesOf = async function* (query: Omit<QueryCommandInput, "TableName">): AsyncGenerator<Item[]> {
    let from: Item | undefined;
    do {
      const page = await client.send(new QueryCommand({ TableName, ...query, ExclusiveStartKey: from }));
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  };

  /** Before that moment in one lane. */
  const inLane = (lane: string, before: Instant) => ({
    IndexName: "by-lane",
    KeyConditionExpression: "lane = :lane AND laneOrder < :before",
    ExpressionAttributeValues: { ":lane": { S: lane }, ":before": { S: iso(before) } },
    Limit: PAGE,
  });

  return {
    load: async (customer) => {
      const stored = await loadState<Privacy>(client, TableName, privacyKey(customer));
      return { privacy: stored?.state ?? { customer, exports: [] }, version: stored?.version };
    },

    save: (state, before, { writeId, due, forget }) => {
      const key = privacyKey(state.customer);
      const item = toItem({
        ...key,
        shape: SHAPE,
        version: (before ?? 0) + 1,
        writeId,
        state,
        ...(due === undefined ? {} : { lane: ERASURES, laneOrder: `${iso(due)}#${key.pk}` }),
        ...(forget === undefined ? {} : { expires: Math.ceil(forget / 1000) }),
      });
      return writeState(client, TableName, item, before);
    },

    listOfCustomer: async (customer, until) => {
      const found: OfCustomer = { complaints: [], parked: [] };
      const query = {
        IndexName: "by-customer",
        KeyConditionExpression: `customer = :customer${until === undefined ? "" : " AND receivedAt <= :until"}`,
        ExpressionAttributeValues: toItem({
          ":customer": customerKey(customer),
          ...(until === undefined ? {} : { ":until": iso(until) }),
        }),
      };
      for await (const items of pagesOf(query)) {
        for (const pk of items.map((item) => item.pk?.S ?? "")) {
          if (pk.startsWith("parked#")) found.parked.push(pk.slice("parked#".length));
          else found.complaints.push(referenceOf(pk));
        }
      }
      return found;
    },

    listDue: async function* (until) {
      for await (const items of pagesOf(inLane(ERASURES, until + 1))) {
        yield items.map(({ pk }) => (pk?.S ?? "").slice("privacy#".length) as CustomerId);
      }
    },

    listRetired: async function* (until) {
      for await (const items of pagesOf(inLane(RETIRED, until + 1))) yield items.map(referenceIn);
    },

    listClosed: async function* (before) {
      for await (const items of pagesOf(inLane(CLOSED, before))) yield items.map(referenceIn);
    },
  };
};

const referenceIn = ({ pk }: Item): Reference => referenceOf(pk?.S ?? "");
