import { keepLines } from "../logs/keep-lines.ts";
import { lambdaContext } from "./lambda-context.ts";
import type { Handler } from "./load-handler.ts";
import { describeError, FunctionError, type Runnable, TimedOut } from "./workers.ts";

/** Runs a function that is loaded in this process. It can't be killed: after its timeout it is only no longer awaited. */
export const runInProcess = async (runnable: Runnable, handler: Handler, event: unknown): Promise<unknown> => {
  const { name, timeoutSeconds } = runnable;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(name, timeoutSeconds)), timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([keepLines(runnable, () => handler(event, lambdaContext(runnable))), timeout]);
  } catch (error) {
    throw error instanceof TimedOut ? error : new FunctionError(name, describeError(error));
  } finally {
    clearTimeout(timer);
  }
};
