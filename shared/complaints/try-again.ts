import { setTimeout as pause } from "node:timers/promises";
import type { Reference } from "../domain/ids.ts";
import type { Loaded } from "../storage/complaint-store.ts";
import type { Executed, Execution, Options, Refused } from "./execution.ts";
import type { Attempted } from "./write-decision.ts";

/** How often a decision is made again because somebody else wrote first. A customer may send ten mails at once. */
const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/** Reads and attempts, and again when somebody was faster. Throws when that happens too often or the table fails. */
export const tryAgain = async (
  { store }: Execution,
  reference: Reference,
  { known }: Options,
  attemptWith: (loaded: Loaded | undefined) => Promise<Attempted>,
): Promise<Executed | Refused> => {
  let loaded = known;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    loaded ??= await store.load(reference);
    const result = await attemptWith(loaded);
    if (result !== "conflict") return result;
    loaded = undefined;
    if (attempt > 0) await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at a complaint met other writers`);
};
