import type { Instant } from "../../shared/domain/time.ts";

/** More than anybody types, or a client sends again after a lost connection. */
const MOST = 100;
const WITHIN = 10_000;
const MOST_CONNECTIONS = 10_000;

type Verdict = "fine" | "too-many" | "still-too-many";

/**
 * Whether a connection sends more than a person can. Each function counts what it sees itself: of a flood that is enough, and
 * counting together would cost a request for each frame.
 */
export const createFloodGuard = (): ((connection: string, now: Instant, cost?: number) => Verdict) => {
  const seen = new Map<string, { since: Instant; count: number }>();
  return (connection, now, cost = 1) => {
    const found = seen.get(connection);
    const tally = found !== undefined && now - found.since < WITHIN ? found : { since: now, count: 0 };
    tally.count += cost;
    seen.delete(connection);
    seen.set(connection, tally);
    if (seen.size > MOST_CONNECTIONS) seen.delete(seen.keys().next().value ?? "");
    if (tally.count <= MOST) return "fine";
    return tally.count - cost <= MOST ? "too-many" : "still-too-many";
  };
};
