import { setTimeout as pause } from "node:timers/promises";
import type { Actor, Command, Refusal } from "../domain/command.ts";
import { decide } from "../domain/decide.ts";
import type { Decision } from "../domain/decision.ts";
import type { Reference } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { ComplaintStore, Loaded } from "../storage/complaint-store.ts";
import { type Attempted, writeDecision } from "./write-decision.ts";

/** What carrying out a command takes. Time and ids come in, so that a test decides about both. */
export interface Execution {
  store: ComplaintStore;
  policy: Policy;
  now: () => Instant;
  newId: () => string;
}

export type Executed = Exclude<Decision, { outcome: "refused" }> & { version: number };
export type Refused = { outcome: "refused"; refusal: Refusal | { reason: "changed-meanwhile"; revision: number } };

/** How often a decision is made again because somebody else wrote first. A customer may send ten mails at once. */
const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

export interface Options {
  /** A state that was just read or written, which saves reading it; a stale one only costs another attempt. */
  known?: Loaded | undefined;
  /** Carry it out only while this is what agents see of the complaint (`If-Match`). */
  revision?: number | undefined;
}

/**
 * Reads, decides and writes one command, and decides again when somebody was faster. Throws when that happens too often
 * or the table fails; whatever called this tries the whole again then.
 */
export const execute = async (
  execution: Execution,
  reference: Reference,
  command: Command,
  actor: Actor,
  { known, revision }: Options = {},
): Promise<Executed | Refused> => {
  let loaded = known;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    loaded ??= await execution.store.load(reference);
    const result = await attemptOnce(execution, loaded, command, actor, revision);
    if (result !== "conflict") return result;
    loaded = undefined;
    if (attempt > 0) await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at ${command.kind} met other writers`);
};

/** One decision and its write. `loaded` is `undefined` for a complaint that doesn't exist, or isn't expected to. */
export const attemptOnce = (
  execution: Execution,
  loaded: Loaded | undefined,
  command: Command,
  actor: Actor,
  revision?: number,
): Promise<Attempted> =>
  writeDecision(execution, loaded, actor, (context) => decide(loaded?.complaint, command, context), revision);
