import { CannotStart } from "./cannot-start.ts";

/** Ends a command with one sentence instead of a stack. */
export const exitWith = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof CannotStart ? `${message}\n` : `Heard couldn't go on: ${message}\n`);
  process.exit(1);
};
