import type { DoorCount } from "../domain/daily-proof/count-doors.ts";
import type { Missing } from "../domain/daily-proof/missing.ts";
import type { Instant } from "../domain/time.ts";

/** What was found of one UTC day. */
export interface ProofReport {
  day: string;
  provenAt: Instant;
  /** Up to when what came in was looked at: the end of the day, unless it was still going on. */
  until: Instant;
  /** Whether there was time to look at everything. */
  isComplete: boolean;
  doors: DoorCount[];
  /** How many complaints were looked at: those of the day, and all that aren't closed. */
  complaints: number;
  missingCount: number;
  /** The first of them. */
  missing: Missing[];
}

/** An item has room for far more, and nobody reads as many. */
export const MOST_NAMED = 500;

export const arrivalsIn = ({ doors }: Pick<ProofReport, "doors">): number =>
  doors.reduce((sum, { taken }) => sum + taken, 0);
