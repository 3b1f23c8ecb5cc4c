import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Call } from "../../topology/calls.ts";

/** Notes once that a function called that. */
export type CallNotes = (functionName: string, call: Call) => void;

/**
 * What functions call, as lines of JSON in a folder, with a file for each process: a test holds the roles against it.
 * Each line is written at once, and by one call, so that a process that is killed has noted what it saw.
 */
export const openCallNotes = (dir: string | undefined = process.env.HEARD_CALLS_DIR): CallNotes => {
  const seen = new Set<string>();
  return (functionName, { action, on }) => {
    const line = JSON.stringify([functionName, action, on]);
    if (dir === undefined || seen.has(line)) return;
    seen.add(line);
    mkdirSync(dir, { recursive: true });
    appendFileSync(join(dir, `${process.pid}.jsonl`), `${line}\n`);
  };
};
