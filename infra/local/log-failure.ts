import { FunctionError } from "./workers/workers.ts";

/** The host's own log, on stderr: what CloudWatch would show of a failed invocation. */
export const logFailure = (error: Error): void => {
  console.error(error instanceof FunctionError ? `${error.message.split(":", 1)[0]}: ${error.details}` : error.message);
};
