import type { Actor, Command } from "../domain/command.ts";
import { decide } from "../domain/decide.ts";
import type { Reference } from "../domain/ids.ts";
import type { Loaded } from "../storage/complaint-store.ts";
import type { Executed, Execution, Options, Refused } from "./execution.ts";
import { tryAgain } from "./try-again.ts";
import { type Attempted, writeDecision } from "./write-decision.ts";

/**
 * Reads, decides and writes one command, and decides again when somebody was faster. Throws when that happens too often
 * or the table fails; whatever called this tries the whole again then.
 */
export const execute = (
  execution: Execution,
  reference: Reference,
  command: Command,
  actor: Actor,
  options: Options = {},
): Promise<Executed | Refused> =>
  tryAgain(execution, reference, options, (loaded) =>
    attemptOnce(execution, loaded, command, actor, options.revisions),
  );

/** One decision and its write. `loaded` is `undefined` for a complaint that doesn't exist, or isn't expected to. */
export const attemptOnce = (
  execution: Execution,
  loaded: Loaded | undefined,
  command: Command,
  actor: Actor,
  revisions?: readonly number[],
): Promise<Attempted> =>
  writeDecision(execution, loaded, actor, (context) => decide(loaded?.complaint, command, context), revisions);
