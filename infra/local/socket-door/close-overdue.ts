import type { Connections } from "./connections.ts";

/** API Gateway's, of the pipeline's time. */
const LONGEST_IDLE_MS = 10 * 60_000;
const LONGEST_LIFE_MS = 2 * 60 * 60_000;

/** Ends what has been open, or without a frame, for longer than API Gateway allows. */
export const closeOverdue = (connections: Connections, now: number): void => {
  for (const connection of [...connections.values()]) {
    const isIdle = now - connection.lastActiveAt() >= LONGEST_IDLE_MS;
    const isOld = now - connection.caller.connectedAt >= LONGEST_LIFE_MS;
    if (isIdle || isOld) connection.close(1001, "Going away");
  }
};
