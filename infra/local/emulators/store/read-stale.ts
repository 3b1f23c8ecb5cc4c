import { type Action, type Index, type Internals, keyNames, type Request, type Table } from "./dynalite.ts";
import { type History, itemKey } from "./history.ts";
import type { Item } from "./item-size.ts";
import type { Look } from "./look-at-pages.ts";

const indexOf = (data: Request, table: Table): Index | undefined =>
  table.GlobalSecondaryIndexes?.find((index) => index.IndexName === data.IndexName);

const rowOf = (item: Item | undefined, names: readonly string[]): Item | undefined =>
  item && names.every((name) => item[name])
    ? (Object.fromEntries(names.map((name) => [name, item[name]])) as Item)
    : undefined;

/** Has the history learn of every write. */
export const rememberWrites = (internals: Internals, history: History): void => {
  const { updateIndexes } = internals;
  internals.updateIndexes = (store, table, before, after, done) => {
    const item = after ?? before;
    if (item) history.remember(itemKey(item, keyNames(table)), before);
    updateIndexes(store, table, before, after, done);
  };
};

/** A GetItem that doesn't ask for consistency answers the item as it was a second ago. */
export const getStale =
  (internals: Internals, history: History, names: readonly string[]) =>
  (getItem: Action): Action =>
  (store, data, done) =>
    getItem(store, data, (error, answer) => {
      const past = !data.ConsistentRead && data.Key && history.past(itemKey(data.Key, names));
      if (error || !answer || !past) return done(error, answer);
      const { item } = past;
      done(null, {
        ...answer,
        Item: item && data._projection ? internals.mapPaths(data._projection.paths, item) : item,
      });
    });

/**
 * The same for a Query or Scan: items are as they were a second ago. An index misses the rows that are newer, and still has
 * those that a write took out or moved; a page has room for these as far as its limit allows.
 */
export const lookStale =
  (internals: Internals, history: History): Look =>
  (items, data, table, page) => {
    if (data.ConsistentRead) return items;
    const key = (item: Item) => itemKey(item, keyNames(table));
    const index = indexOf(data, table);
    const names = index && [...keyNames(table), ...keyNames(index)];
    const view = (item: Item | undefined) => (names ? rowOf(item, names) : item);
    const kept = items.flatMap((item) => {
      const past = history.past(key(item));
      const seen = past ? view(past.item) : item;
      return seen && (!index || itemKey(seen, keyNames(index)) === itemKey(item, keyNames(index))) ? [seen] : [];
    });
    if (data.ExclusiveStartKey || page.LastEvaluatedKey) return kept;

    const known = new Set(kept.map(key));
    const ghosts = history.changedKeys().flatMap((changed) => {
      const row = known.has(changed) ? undefined : view(history.past(changed)?.item);
      return row && internals.matchesFilter(row, data.KeyConditions) ? [row] : [];
    });
    if (ghosts.length === 0) return kept;
    const [, sortName = ""] = keyNames(index ?? table);
    const direction = data.ScanIndexForward === false ? -1 : 1;
    const order = (one: Item, other: Item) =>
      ((one[sortName]?.S ?? "") < (other[sortName]?.S ?? "") ? -1 : 1) * direction;
    const room = (data.Limit ?? Number.POSITIVE_INFINITY) - kept.length;
    return [...kept, ...ghosts.slice(0, room)].sort(order);
  };
