/** What AWS would have billed since the start or the last reset. */
export interface Usage {
  dynamodb: StoreUsage;
  sqs: RequestUsage;
  ses: RequestUsage;
  s3: RequestUsage;
}

export interface RequestUsage {
  /** By operation, as the service names it: `PutItem`, `SendMessage`, `SendRawEmail`. */
  requests: Record<string, number>;
}

export interface StoreUsage extends RequestUsage {
  readUnits: number;
  /** The table's own; what the indexes cost on top of it is counted apart. */
  writeUnits: number;
  indexWriteUnits: number;
}

/** Adds one request; the operation comes from outside, but a wrong one only makes a wrong row. */
export const countRequest = (requests: Record<string, number>, operation: string): void => {
  requests[operation] = (requests[operation] ?? 0) + 1;
};
