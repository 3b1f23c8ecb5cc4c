import type { Internals, Operation } from "./dynalite.ts";

/**
 * dynalite writes an item's index rows one by one and then the item: a kill in between would leave an item that no index
 * leads to, which DynamoDB never does. Here all of it is one batch. (dynalite then puts the same item once more, to no effect.)
 */
export const writeAtOnce = (internals: Internals): void => {
  internals.updateIndexes = (store, table, before, after, done) => {
    const item = after ?? before;
    if (!item) return done(null);
    const indexes = table.GlobalSecondaryIndexes ?? [];
    const { puts, deletes } = internals.getIndexActions(indexes, before, after, table);
    const row = (index: string, key: string) => `index-global~${table.TableName}~${index}~${key}`;
    const key = `item-${table.TableName}~${internals.createKey(item, table)}`;
    const operations: Operation[] = [
      ...deletes.map(({ index, key }) => ({ type: "del" as const, key: row(index, key) })),
      ...puts.map(({ index, key, item }) => ({ type: "put" as const, key: row(index, key), value: item })),
      after ? { type: "put", key, value: after } : { type: "del", key },
    ];
    store.db.batch(operations, done);
  };
};
