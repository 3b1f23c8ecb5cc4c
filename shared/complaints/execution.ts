import type { Refusal } from "../domain/command.ts";
import type { Decision } from "../domain/decision.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { ComplaintStore, Loaded } from "../storage/complaint-store.ts";

/** What carrying out a command takes. Time and ids come in, so that a test decides about both. */
export interface Execution {
  store: ComplaintStore;
  policy: Policy;
  now: () => Instant;
  newId: () => string;
}

export type Executed = Exclude<Decision, { outcome: "refused" }> & { version: number };
export type Refused = { outcome: "refused"; refusal: Refusal | { reason: "changed-meanwhile"; revision: number } };

export interface Options {
  /** A state that was just read or written, which saves reading it; a stale one only costs another attempt. */
  known?: Loaded | undefined;
  /** Carry it out only while one of these is what agents see of the complaint (`If-Match`). */
  revisions?: readonly number[] | undefined;
}
