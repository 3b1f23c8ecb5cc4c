import { existsSync, readFileSync } from "node:fs";

/** A complaint that was answered with 202: from here on it must never be lost. */
export interface Promised {
  reference: string;
  address: string;
  key: string;
  statusUrl: string;
  /** ISO 8601 UTC, when the answer came. */
  at: string;
  /** Of the request that was answered. */
  millis: number;
  /** Requests that were sent under this key. */
  attempts: number;
}

/** What was written whole; the load may be writing at this moment. */
export const readLedger = (path: string): Promised[] => {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Promised);
};
