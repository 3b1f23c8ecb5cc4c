import type { Instant } from "./time.ts";

export interface Promised {
  since: Instant;
  /** Absent once we can't say any more. */
  by?: Instant;
}
