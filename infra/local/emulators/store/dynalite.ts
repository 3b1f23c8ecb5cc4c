import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { Item } from "./item-size.ts";

/** What we need of dynalite's inside. It has no types and no hooks; its version is pinned. */
export interface Internals {
  /** Called by every write that its condition let through, under the item's lock, before the item itself is stored. */
  updateIndexes(store: Store, table: Table, before: Item | undefined, after: Item | null, done: Done): void;
  checkConditional(data: Request, before: Item | undefined): Refusal | null | undefined;
  /** Called with `isRead` by every read of one item. */
  addConsumedCapacity(data: Request, isRead: boolean, item: Item | undefined, before?: Item): unknown;
  /** Query and Scan, once their conditions were read. */
  queryTable(...call: QueryCall): void;
  getIndexActions(indexes: Index[], before: Item | undefined, after: Item | null, table: Table): IndexActions;
  createKey(item: Item, table: Table): string;
  matchesExprFilter(item: Item, expression: unknown): boolean;
  matchesFilter(item: Item, conditions: unknown): boolean;
  mapPaths(paths: unknown, item: Item): Item;
}

type Done<Answer = unknown> = (error: Refusal | null, answer?: Answer) => void;
export type Action = (store: Store, data: Request, done: Done<{ Item?: Item | undefined }>) => void;
type QueryCall = [
  store: Store,
  table: Table,
  data: Request,
  ...range: [range: unknown, isLocal: unknown, fetch: unknown, startKeys: unknown],
  done: Done<Page>,
];

interface Refusal extends Error {
  body?: Record<string, unknown>;
}

interface Store {
  /** Everything is in one LevelDB, apart only by the keys' prefixes. */
  db: { batch(operations: Operation[], done: Done): void };
}

export type Operation = { type: "put"; key: string; value: Item } | { type: "del"; key: string };

interface IndexActions {
  puts: { index: string; key: string; item: Item }[];
  deletes: { index: string; key: string }[];
}

export interface Request {
  ConsistentRead?: boolean;
  IndexName?: string;
  Key?: Item;
  KeyConditions?: Record<string, unknown>;
  Limit?: number;
  ExclusiveStartKey?: Item;
  ScanIndexForward?: boolean;
  Select?: string | undefined;
  ReturnValuesOnConditionCheckFailure?: string;
  _filter?: { expression: unknown } | undefined;
  _projection?: { paths: unknown } | undefined;
}

export interface Page {
  Items?: Item[] | undefined;
  Count: number;
  LastEvaluatedKey?: Item;
}

interface Keyed {
  KeySchema: { AttributeName: string; KeyType?: "HASH" | "RANGE" }[];
}

export interface Index extends Keyed {
  IndexName: string;
  Projection?: { ProjectionType: "KEYS_ONLY" };
  IndexStatus?: "ACTIVE";
}

export interface Table extends Keyed {
  TableName: string;
  AttributeDefinitions?: { AttributeName: string; AttributeType: string }[];
  GlobalSecondaryIndexes?: Index[];
}

const require = createRequire(import.meta.url);

export const internals = require("dynalite/db") as Internals;

/** dynalite collects its actions when it is first loaded, so one can be replaced only before `loadDynalite`. */
export const replaceAction = (name: string, replace: (action: Action) => Action): void => {
  const path = require.resolve(`dynalite/actions/${name}.js`);
  const action = require(path) as Action;
  const loaded = require.cache[path];
  if (loaded) loaded.exports = replace(action);
};

/** Lets a parameter through to the action; dynalite drops those that it doesn't know. */
export const allowParameter = (action: string, name: string): void => {
  const { types } = require(`dynalite/validations/${action}.js`) as { types: Record<string, { type: string }> };
  types[name] = { type: "String" };
};

export const loadDynalite = (): ((options: { path: string; createTableMs: number }) => Server) => require("dynalite");

export const keyNames = (keyed: Keyed): string[] => keyed.KeySchema.map((key) => key.AttributeName);
