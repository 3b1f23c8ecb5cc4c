import { type Item, itemBytes } from "./item-size.ts";

/** On-demand billing units ("DynamoDB read and write operations"). */
export const readUnits = (bytes: number, consistent = false): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

const unitsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));

/** The larger of the two versions counts; a write that finds nothing to change or is refused costs one unit as well. */
export const writeUnits = (before: Item | null | undefined, after: Item | null | undefined): number =>
  unitsOf(Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0));

/**
 * What a write costs in one keys-only index ("Provisioned throughput considerations for global secondary indexes"): nothing
 * while the item's row there stays as it was, one write to put or to delete it, and both where its key changes.
 */
export const indexWriteUnits = (
  projected: readonly string[],
  before: Item | null | undefined,
  after: Item | null | undefined,
): number => {
  const row = (item: Item | null | undefined) => {
    const entries = projected.map((name) => [name, item?.[name]] as const);
    return entries.every(([, value]) => value) ? (Object.fromEntries(entries) as Item) : undefined;
  };
  const [old, next] = [row(before), row(after)];
  if (JSON.stringify(old) === JSON.stringify(next)) return 0;
  return (old ? unitsOf(itemBytes(old)) : 0) + (next ? unitsOf(itemBytes(next)) : 0);
};
