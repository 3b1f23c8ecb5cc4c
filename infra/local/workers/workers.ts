/** How functions run. Plain mode shares processes for speed; harsh mode gives each function its own, as AWS does. */
export interface Workers {
  /** The function's result, as JSON would carry it. Throws `FunctionError` or `TimedOut`. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** A function with everything that a worker needs to run it. */
export interface Runnable {
  name: string;
  /** Absolute path of the module that exports `handler`: a source or a bundle. */
  module: string;
  /** All of it: nothing else of the host's own environment reaches the function. */
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
  /** Where what it logs is kept; nowhere if absent. */
  logDir?: string;
}

/** What was wrong inside the function; `details` is for the log, never for a caller. */
export class FunctionError extends Error {
  override name = "FunctionError";
  readonly details: string;
  constructor(functionName: string, details: string) {
    super(`${functionName} failed: ${details.split("\n", 1)[0]}`);
    this.details = details;
  }
}

/** The function didn't return within its timeout. */
export class TimedOut extends Error {
  override name = "TimedOut";
  constructor(functionName: string, seconds: number) {
    super(`${functionName} timed out after ${seconds} s`);
  }
}

export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? String(error)) : String(error);
