import type { EventRow } from "../figures/event-row.ts";
import { hourOf } from "../figures/hour.ts";

/** DynamoDB takes at most this many writes in one BatchWriteItem, and refuses one with two writes of a key. */
const MOST_WRITES = 25;

/** Rows by the batch, with room for the marker of each hour that a batch touches. Of two of one event the later one counts. */
export const batchesOf = (rows: readonly EventRow[]): EventRow[][] => {
  const distinct = new Map(rows.map((row) => [`${row.at}#${row.reference}#${row.id}`, row]));
  const batches: EventRow[][] = [];
  let [batch, hours]: [EventRow[], Set<string>] = [[], new Set()];
  for (const row of distinct.values()) {
    const hour = hourOf(row.at);
    if (batch.length + 1 + new Set([...hours, hour]).size > MOST_WRITES) {
      batches.push(batch);
      [batch, hours] = [[], new Set()];
    }
    batch.push(row);
    hours.add(hour);
  }
  return batch.length === 0 ? batches : [...batches, batch];
};
