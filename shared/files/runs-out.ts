import type { Instant } from "../domain/time.ts";

/** When an address that is signed at `now` runs out, in ISO 8601. */
export const runsOut = (now: Instant, seconds: number): string => new Date(now + seconds * 1000).toISOString();
