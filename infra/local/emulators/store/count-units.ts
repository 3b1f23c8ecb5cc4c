import type { StoreUsage } from "../usage.ts";
import { type Internals, keyNames, type Table } from "./dynalite.ts";
import { itemBytes } from "./item-size.ts";
import type { Look } from "./look-at-pages.ts";
import { indexWriteUnits, readUnits, writeUnits } from "./units.ts";

const projectedNames = (table: Table) =>
  (table.GlobalSecondaryIndexes ?? []).map((index) => [...keyNames(table), ...keyNames(index)]);

/**
 * Counts what AWS would bill, inside dynalite, where a write's old and new item are at hand. (Its own `ConsumedCapacity` knows
 * nothing of index writes and takes characters for bytes.)
 */
export const countUnits = (internals: Internals, usage: StoreUsage): void => {
  const { updateIndexes, checkConditional, addConsumedCapacity } = internals;
  internals.updateIndexes = (store, table, before, after, done) => {
    usage.writeUnits += writeUnits(before, after);
    for (const names of projectedNames(table)) usage.indexWriteUnits += indexWriteUnits(names, before, after);
    updateIndexes(store, table, before, after, done);
  };
  internals.checkConditional = (data, before) => {
    const refusal = checkConditional(data, before);
    if (refusal) usage.writeUnits += writeUnits(before, undefined);
    return refusal;
  };
  internals.addConsumedCapacity = (data, isRead, item, before) => {
    if (isRead) usage.readUnits += readUnits(item ? itemBytes(item) : 0, data.ConsistentRead);
    return addConsumedCapacity(data, isRead, item, before);
  };
};

/** The same for a page of a Query or Scan, which is billed by its total size. */
export const countPage =
  (usage: StoreUsage): Look =>
  (items, data) => {
    const bytes = items.reduce((total, item) => total + itemBytes(item), 0);
    usage.readUnits += readUnits(bytes, data.ConsistentRead);
    return items;
  };
