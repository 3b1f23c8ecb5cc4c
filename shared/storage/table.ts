/**
 * The one table's attribute and index names. The topology creates what the store uses, so both read them from here.
 * Indexes are keys-only and sparse: an item is in an index for as long as it carries that index's two attributes.
 */
export const tableShape = {
  partitionKey: "pk",
  sortKey: "sk",
  expiry: "expires",
  indexes: {
    /** Every item that isn't at rest, by the time of its next check, in 16 shards. */
    "by-due": { partitionKey: "dueShard", sortKey: "due" },
    /** A customer's complaints, oldest first. */
    "by-customer": { partitionKey: "customer", sortKey: "receivedAt" },
    /** What waits in a lane, in the order in which it should be taken: the truth behind the lanes' SQS queues. */
    "by-lane": { partitionKey: "lane", sortKey: "laneOrder" },
    /** A team's complaints until they are closed, oldest first. A row stays in its place whatever becomes of its complaint. */
    "by-team": { partitionKey: "team", sortKey: "teamOrder" },
  },
} as const;
