import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { Complaint } from "../domain/complaint.ts";
import type { Entry } from "../domain/entry.ts";
import type { EntryId, LaneId, Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { Change, ComplaintStore, Loaded, Page, Position } from "./complaint-store.ts";
import { readDue } from "./due-store.ts";
import { type Item, isErased, toItem, tombstone } from "./item.ts";
import { complaintKey, customerKey, entryKey, laneKey, orderKey, referenceOf, teamKey } from "./keys.ts";
import { AHEAD, FIRST_TIMERS, waitingSinceIn } from "./lane-order.ts";
import { startBehind, toPage } from "./pages.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";
import { entryItem, orderRow, readEntry } from "./row-items.ts";
import { complaintItem, readState } from "./state-items.ts";
import { loadState, putState } from "./write-state.ts";

/** DynamoDB takes at most this many keys in one BatchGetItem. */
const MOST_KEYS = 100;

export const createComplaintStore = (client: DynamoDBClient, table: string): ComplaintStore => {
  const load = async (reference: Reference): Promise<Loaded | undefined> => {
    const stored = await loadState<Complaint>(client, table, complaintKey(reference));
    return stored && { complaint: stored.state, version: stored.version };
  };

  const find = async (reference: Reference) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(complaintKey(reference)), ConsistentRead: true }),
    );
    if (item === undefined) return "nowhere";
    return isErased(item) ? "erased" : "there";
  };

  /** Backwards, a complaint's items begin with its state: `state` sorts after `entry#…`. */
  const loadWithLatest = async (reference: Reference) => {
    const key = equals("pk", complaintKey(reference).pk);
    const backwards = { ConsistentRead: true, ScanIndexForward: false, Limit: 2 };
    const { Items: items = [] } = await client.send(new QueryCommand({ TableName: table, ...key, ...backwards }));
    const [state, latest] = items;
    if (state?.sk?.S !== "state" || isErased(state)) return undefined;
    const { state: complaint, version } = readState<Complaint>(state);
    const entry = latest && readEntry(latest);
    const due = state.due === undefined ? undefined : readDue(state);
    return { complaint, version, latest: entry?.id === complaint.chain.head ? entry : undefined, due };
  };

  const save = async ({ complaint, entries, before, writeId, due }: Change) => {
    const { orderId } = complaint.about;
    const rows = before === undefined && orderId !== undefined ? [orderRow(orderId, complaint.reference)] : [];
    const beside = [...entries.map((entry) => entryItem(complaint.reference, entry)), ...rows];
    await putAll(beside);
    const written = await putState(client, table, complaintItem(complaint, (before ?? 0) + 1, writeId, due), before);
    if (written === "written") return written;
    // It is erased: what was said to it is nobody's, and nobody would find it to erase it.
    if (written.stored === undefined) await putAll(beside.map(emptied));
    return "conflict" as const;
  };

  const putAll = async (items: Item[]): Promise<void> => {
    const [first, ...others] = items;
    if (first === undefined) return;
    if (others.length === 0) {
      await client.send(new PutItemCommand({ TableName: table, Item: first }));
      return;
    }
    const requests: WriteRequest[] = items.map((item) => ({ PutRequest: { Item: item } }));
    await retryUnprocessed(requests, async (waiting) => {
      const command = new BatchWriteItemCommand({ RequestItems: { [table]: waiting } });
      return (await client.send(command)).UnprocessedItems?.[table] ?? [];
    });
  };

  const loadTimeline = async (reference: Reference) => {
    const items = await readAll(complaintKey(reference).pk);
    const state = items.find((item) => item.sk?.S === "state");
    if (state === undefined || isErased(state)) return undefined;
    const { state: complaint, version } = readState<Complaint>(state);
    const entries = items.filter((item) => item.sk?.S?.startsWith("entry#")).map(readEntry);
    return { complaint, version, entries: reachable(complaint, entries) };
  };

  /** State and entries lie under one key, so one consistent Query reads a whole complaint. */
  const readAll = async (pk: string): Promise<Item[]> => {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({ TableName: table, ...equals("pk", pk), ConsistentRead: true, ExclusiveStartKey: from }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  };

  const loadEntry = async (reference: Reference, id: EntryId): Promise<Entry | undefined> => {
    const command = new GetItemCommand({
      TableName: table,
      Key: toItem(entryKey(reference, id)),
      ConsistentRead: true,
    });
    const { Item: item } = await client.send(command);
    return item && readEntry(item);
  };

  const loadMany = async (
    references: readonly Reference[],
    { consistent }: { consistent: boolean } = { consistent: false },
  ): Promise<Complaint[]> => {
    const found = new Map<Reference, Complaint>();
    for (let start = 0; start < references.length; start += MOST_KEYS) {
      const keys = [...new Set(references.slice(start, start + MOST_KEYS))].map((reference) =>
        toItem(complaintKey(reference)),
      );
      await retryUnprocessed(keys, async (waiting) => {
        const asked = { Keys: waiting, ConsistentRead: consistent };
        const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: asked } }));
        for (const item of answer.Responses?.[table] ?? []) {
          if (isErased(item)) continue;
          const { state } = readState<Complaint>(item);
          found.set(state.reference, state);
        }
        return answer.UnprocessedKeys?.[table]?.Keys ?? [];
      });
    }
    return references.flatMap((reference) => found.get(reference) ?? []);
  };

  /** The first in a lane of those who were here before, or of those who wait for the first time. */
  const firstIn = async (lane: LaneId, group: string, limit: number): Promise<Item[]> => {
    const command = new QueryCommand({
      TableName: table,
      IndexName: "by-lane",
      KeyConditionExpression: "lane = :lane AND begins_with(laneOrder, :group)",
      ExpressionAttributeValues: { ":lane": { S: laneKey(lane) }, ":group": { S: group } },
      Limit: limit,
    });
    return (await client.send(command)).Items ?? [];
  };

  const frontOfLane = async (lane: LaneId): Promise<Instant | undefined> => {
    const [front] = await firstIn(lane, FIRST_TIMERS, 1);
    return front && waitingSinceIn(front);
  };

  const lookInLane = async (lane: LaneId, limit: number) => {
    const waiting = { TableName: table, ...equals("lane", laneKey(lane), "by-lane"), Limit: limit };
    const { Items: items = [] } = await client.send(new QueryCommand(waiting));
    const [ahead, others] = [true, false].map((isAhead) =>
      items
        .filter(({ laneOrder }) => laneOrder?.S?.startsWith(AHEAD) === isAhead)
        .map(({ pk }) => referenceOf(pk?.S ?? "")),
    );
    return { ahead: ahead ?? [], others: others ?? [] };
  };

  const query = async (input: Omit<QueryCommandInput, "TableName">, limit: number, from?: Position): Promise<Page> =>
    toPage(await client.send(new QueryCommand({ TableName: table, ...input, Limit: limit, ...startBehind(from) })));

  return {
    load,
    find,
    loadWithLatest,
    save,
    loadTimeline,
    loadEntry,
    loadMany,
    frontOfLane,
    lookInLane,
    listLane: (lane, limit, from) => query(equals("lane", laneKey(lane), "by-lane"), limit, from),
    listOpen: (team, limit, from) => query(equals("team", teamKey(team), "by-team"), limit, from),
    listOfCustomer: (customer, limit, from) =>
      query({ ...equals("customer", customerKey(customer), "by-customer"), ScanIndexForward: false }, limit, from),
    listOfOrder: (orderId, limit, from) => query(equals("pk", orderKey(orderId)), limit, from),
    listAll: async (limit, from) => {
      const input = { TableName: table, IndexName: "by-customer", Limit: limit };
      return toPage(await client.send(new ScanCommand({ ...input, ...startBehind(from) })));
    },
  };
};

const emptied = ({ pk, sk }: Item): Item => tombstone({ pk: pk?.S ?? "", sk: sk?.S ?? "" }, Date.now());

const equals = (attribute: string, value: string, index?: string) => ({
  ...(index === undefined ? {} : { IndexName: index }),
  KeyConditionExpression: "#key = :value",
  ExpressionAttributeNames: { "#key": attribute },
  ExpressionAttributeValues: { ":value": { S: value } },
});

/** What the chain reaches from its head, oldest first. Anything else is an orphan of a write that failed. */
const reachable = ({ chain }: Complaint, entries: Entry[]): Entry[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const reached: Entry[] = [];
  for (let id = chain.head; id !== undefined; ) {
    const entry = byId.get(id);
    if (entry === undefined) throw new Error(`the entry ${id} is missing`);
    reached.unshift(entry);
    id = entry.previous;
  }
  return reached;
};
