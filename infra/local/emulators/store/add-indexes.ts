import { ClassicLevel } from "classic-level";
import type { TablePlan } from "../../../topology/model.ts";
import type { Index, Internals, Table } from "./dynalite.ts";
import type { Item } from "./item-size.ts";

/**
 * Gives a table that an earlier version made the indexes that it lacks, with whatever belongs in them, at once or not at
 * all. dynalite can't, so this has to come before dynalite opens the files.
 */
export const addIndexes = async (
  path: string,
  plan: TablePlan,
  { getIndexActions }: Pick<Internals, "getIndexActions">,
): Promise<void> => {
  const level = new ClassicLevel<string, unknown>(path, { valueEncoding: "json" });
  await level.open();
  const under = <Value>(prefix: string) =>
    level.iterator<string, Value>({ gte: prefix, lt: `${prefix}\uffff`, valueEncoding: "json" });
  for await (const [key, table] of under<Table>("table~")) {
    const { TableName: name, GlobalSecondaryIndexes: known = [], AttributeDefinitions: attributes = [] } = table;
    const missing = Object.entries(plan.indexes).filter(([index]) => !known.some((one) => one.IndexName === index));
    if (missing.length === 0) continue;
    const added = missing.map(([index, keys]) => indexOf(index, keys));
    const names = missing.flatMap(([, { partitionKey, sortKey }]) => [partitionKey, sortKey]);
    const defined = names
      .filter((one) => !attributes.some(({ AttributeName }) => AttributeName === one))
      .map((one) => ({ AttributeName: one, AttributeType: "S" }));
    const batch = level.batch();
    const whole: Table = {
      ...table,
      GlobalSecondaryIndexes: [...known, ...added],
      AttributeDefinitions: [...attributes, ...defined],
    };
    batch.put(key, whole);
    for await (const [, item] of under<Item>(`item-${name}~`)) {
      for (const { index, key: row, item: keys } of getIndexActions(added, undefined, item, whole).puts) {
        batch.put(`index-global~${name}~${index}~${row}`, keys);
      }
    }
    await batch.write();
  }
  await level.close();
};

const indexOf = (name: string, { partitionKey, sortKey }: { partitionKey: string; sortKey: string }): Index => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: partitionKey, KeyType: "HASH" },
    { AttributeName: sortKey, KeyType: "RANGE" },
  ],
  Projection: { ProjectionType: "KEYS_ONLY" },
  IndexStatus: "ACTIVE",
});
