import type { Clock } from "../clock.ts";
import { createGate } from "../gate.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";
import { FunctionError, type Runnable, type Workers } from "./workers.ts";

interface HarshWorkersOptions {
  functions: Runnable[];
  clock: Clock;
  quiet: boolean;
  /** Told what AWS would have cut short. */
  onViolation: (violation: string) => void;
  /** Whether a sandbox is thrown away after an invocation, as AWS does whenever it likes. */
  recycles?: () => boolean;
}

/** Enough that a function meets itself, in another process with other memory. */
const SANDBOXES = 2;
const ONE_IN = 30;

/** As near to AWS as one machine comes: what a function may not rely on there it can't rely on here. */
export const harshWorkers = (options: HarshWorkersOptions): Workers => {
  const { functions, clock, quiet, onViolation, recycles = () => Math.random() < 1 / ONE_IN } = options;
  const everyone = new Set<Sandbox>();
  let stopped = false;

  const createPool = (runnable: Runnable) => {
    const enter = createGate(SANDBOXES, Number.POSITIVE_INFINITY);
    const idle: Sandbox[] = [];

    const start = () => {
      const sandbox = startSandbox(runnable, quiet);
      everyone.add(sandbox);
      return sandbox;
    };
    const giveBack = (sandbox: Sandbox) => {
      if (sandbox.alive() && !recycles()) return idle.push(sandbox);
      everyone.delete(sandbox);
      return void sandbox.kill();
    };
    const run = async (sandbox: Sandbox, event: unknown) => {
      const outcome = await sandbox.invoke({ event, offset: clock.offset() });
      for (const call of outcome.outliving) onViolation(`${runnable.name} returned before ${call} was answered`);
      if ("error" in outcome) throw new FunctionError(runnable.name, outcome.error);
      return outcome.result;
    };
    return (event: unknown) =>
      enter(async () => {
        if (stopped) throw new FunctionError(runnable.name, "the host stops");
        const sandbox = idle.shift() ?? start();
        try {
          return await run(sandbox, event);
        } finally {
          giveBack(sandbox);
        }
      });
  };
  const pools = new Map(functions.map((runnable) => [runnable.name, createPool(runnable)]));

  return {
    invoke: async (functionName, event) => {
      const invoke = pools.get(functionName);
      if (!invoke) throw new FunctionError(functionName, "there is no such function");
      return invoke(event);
    },
    stop: async () => {
      stopped = true;
      await Promise.all([...everyone].map((sandbox) => sandbox.kill()));
    },
  };
};
