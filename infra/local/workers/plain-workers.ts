import type { Clock } from "../clock.ts";
import { forgetOwnAwsVariables, loadHandlers } from "./load-handler.ts";
import { runInProcess } from "./run-in-process.ts";
import { startSharedProcess } from "./shared-process.ts";
import { FunctionError, type Runnable, type Workers } from "./workers.ts";

interface PlainWorkersOptions {
  /** Run in the host's own process, beside the front door: a request costs no hop between processes. */
  here: Runnable[];
  /** Run together in one other process, so that intake and `advance` each have a core. */
  elsewhere: Runnable[];
  clock: Clock;
  quiet: boolean;
}

/** For people and for the bench: the fewest processes that use two cores. */
export const plainWorkers = async ({ here, elsewhere, clock, quiet }: PlainWorkersOptions): Promise<Workers> => {
  forgetOwnAwsVariables();
  const handlers = await loadHandlers(here);
  const other = startSharedProcess(elsewhere, clock, quiet);
  const restoreNow = clock.patchThisProcess();
  const runnables = new Map(here.map((runnable) => [runnable.name, runnable]));

  return {
    invoke: async (functionName, event) => {
      const runnable = runnables.get(functionName);
      const handler = handlers.get(functionName);
      if (runnable && handler) return runInProcess(runnable, handler, event);
      if (elsewhere.some(({ name }) => name === functionName)) return other.invoke(functionName, event);
      throw new FunctionError(functionName, "there is no such function");
    },
    stop: async () => {
      await other.stop();
      restoreNow();
    },
  };
};
