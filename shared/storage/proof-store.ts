import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Complaint } from "../domain/complaint.ts";
import type { EntryEvidence } from "../domain/daily-proof/chain-of.ts";
import type { ComplaintEvidence } from "../domain/daily-proof/judge-complaint.ts";
import type { Debt } from "../domain/debt.ts";
import type { Entry } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { ProofReport } from "../proof/report.ts";
import { type DueItem, readDue } from "./due-store.ts";
import { fromItem, type Item, isErased, toItem } from "./item.ts";
import { PROOFS_KEPT } from "./kept.ts";
import { complaintKey, proofKey } from "./keys.ts";
import { dueShards, readState } from "./state-items.ts";

/** What is really in the table, as nobody else reads it: without any text, and however broken it is. */
export interface ProofStore {
  /** Consistent. `unreadable`: another version of Heard wrote it. */
  readComplaint(reference: Reference): Promise<ComplaintEvidence | "unreadable" | "erased" | undefined>;
  /** Whether anything is left of it, if only that it was erased. Eventually consistent, for half a read unit. */
  hasComplaint(reference: Reference): Promise<boolean>;
  /** All that is in the due index, whenever it is due. Eventually consistent. */
  listDue(): AsyncIterable<DueItem[]>;
  /** What an item of any kind owes. Consistent. */
  readOutbox(pk: string): Promise<readonly Debt<{ kind: string }>[]>;
  load(day: string): Promise<ProofReport | undefined>;
  save(report: ProofReport, now: Instant): Promise<void>;
}

/** Of an entry all but its words, which are nobody's business here. */
const COMPLAINT = {
  ProjectionExpression:
    "pk, sk, shape, version, writeId, due, erasedAt, #state, #entry.id, #entry.#previous, #entry.#at, #entry.facts, #entry.chat.#place, #entry.body.#kind, #entry.body.attachments",
  ExpressionAttributeNames: {
    "#state": "state",
    "#entry": "entry",
    "#previous": "previous",
    "#at": "at",
    "#place": "place",
    "#kind": "kind",
  },
};

export const createProofStore = (client: DynamoDBClient, table: string): ProofStore => {
  const pagesOf = async function* (query: object): AsyncGenerator<Item[]> {
    let from: Item | undefined;
    do {
      const page = await client.send(new QueryCommand({ TableName: table, ...query, ExclusiveStartKey: from }));
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  };

  const get = async (key: { pk: string; sk: string }): Promise<Record<string, unknown>> => {
    const asked = { TableName: table, Key: toItem(key), ConsistentRead: true };
    const { Item: item } = await client.send(new GetItemCommand(asked));
    return item === undefined ? {} : fromItem(item);
  };

  return {
    readComplaint: async (reference) => {
      const items: Item[] = [];
      const key = {
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: complaintKey(reference).pk } },
      };
      for await (const page of pagesOf({ ...key, ...COMPLAINT, ConsistentRead: true })) items.push(...page);
      const state = items.find(({ sk }) => sk?.S === "state");
      if (state === undefined) return undefined;
      if (isErased(state)) return "erased";
      try {
        const complaint = readState<Complaint>(state).state;
        const { due, attempts } = readDue(state);
        const entries = items.filter(({ sk }) => sk?.S?.startsWith("entry#")).map(evidenceOf);
        return { complaint, due: state.due === undefined ? undefined : { at: due, attempts }, entries };
      } catch {
        return "unreadable";
      }
    },

    hasComplaint: async (reference) => {
      const asked = { TableName: table, Key: toItem(complaintKey(reference)), ProjectionExpression: "pk" };
      return (await client.send(new GetItemCommand(asked))).Item !== undefined;
    },

    listDue: async function* () {
      for (const shard of dueShards) {
        const query = {
          IndexName: "by-due",
          KeyConditionExpression: "dueShard = :shard",
          ExpressionAttributeValues: { ":shard": { S: shard } },
        };
        for await (const page of pagesOf(query)) yield page.map(readDue);
      }
    },

    readOutbox: async (pk) => {
      const { state } = (await get({ pk, sk: "state" })) as { state?: { outbox?: Debt<{ kind: string }>[] } };
      return state?.outbox ?? [];
    },

    load: async (day) => (await get(proofKey(day))).report as ProofReport | undefined,

    save: async (report, now) => {
      const expires = Math.ceil((now + PROOFS_KEPT) / 1000);
      await client.send(
        new PutItemCommand({ TableName: table, Item: toItem({ ...proofKey(report.day), report, expires }) }),
      );
    },
  };
};

const evidenceOf = (item: Item): EntryEvidence => {
  const { entry } = fromItem(item) as { entry: Pick<Entry, "id" | "previous" | "at" | "facts" | "chat" | "body"> };
  const { id, previous, at, facts = [], chat, body } = entry;
  const files = "attachments" in body ? (body.attachments ?? []) : [];
  const attachments = files.flatMap(({ id: file, refused }) => (refused === undefined ? file : []));
  return {
    ...{ id, at, facts, kind: body.kind, inChat: chat !== undefined },
    ...(previous === undefined ? {} : { previous }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
};
