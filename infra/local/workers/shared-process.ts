import { type ChildProcess, fork } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Clock } from "../clock.ts";
import { FunctionError, type Runnable, TimedOut, type Workers } from "./workers.ts";

export interface Start {
  functions: Runnable[];
}
export interface Invocation {
  id: number;
  functionName: string;
  event: unknown;
  /** Milliseconds from real time to the pipeline's. Sent each time, so that no message about it can be missed. */
  offset: number;
}
export type Outcome = { id: number } & ({ result: unknown } | { error: string } | { timedOut: true });

/** What is in work may end, but Ctrl-C doesn't wait for a function that hangs. */
const GRACE_MS = 500;
const CHILD = fileURLToPath(new URL("shared-process-child.ts", import.meta.url));

/** One child for several functions, many invocations at once. Started when first needed, and again should it die. */
export const startSharedProcess = (functions: Runnable[], clock: Clock, quiet: boolean): Workers => {
  let child: ChildProcess | undefined;
  let lastId = 0;
  const waiting = new Map<number, { functionName: string; outcome: PromiseWithResolvers<unknown> }>();

  const settle = (outcome: Outcome) => {
    const invocation = waiting.get(outcome.id);
    if (!invocation) return;
    waiting.delete(outcome.id);
    const { functionName } = invocation;
    if ("result" in outcome) return invocation.outcome.resolve(outcome.result);
    if ("error" in outcome) return invocation.outcome.reject(new FunctionError(functionName, outcome.error));
    const seconds = functions.find(({ name }) => name === functionName)?.timeoutSeconds ?? 0;
    return invocation.outcome.reject(new TimedOut(functionName, seconds));
  };

  const start = () => {
    const env = { PATH: process.env.PATH ?? "" };
    const started = fork(CHILD, [], {
      env,
      execArgv: [],
      stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "ipc"],
    });
    started.on("message", settle);
    started.on("exit", (code, signal) => {
      if (child === started) child = undefined;
      for (const id of [...waiting.keys()]) settle({ id, error: `its process ended (${signal ?? code})` });
    });
    started.send({ functions } satisfies Start);
    return started;
  };
  if (functions.length > 0) child = start();

  return {
    invoke: (functionName, event) => {
      child ??= start();
      const invocation: Invocation = { id: ++lastId, functionName, event, offset: clock.offset() };
      const outcome = Promise.withResolvers<unknown>();
      waiting.set(invocation.id, { functionName, outcome });
      child.send(invocation, (error) => {
        if (error) settle({ id: invocation.id, error: error.message });
      });
      return outcome.promise;
    },
    stop: async () => {
      const stopping = child;
      if (!stopping) return;
      const exited = new Promise((resolve) => stopping.once("exit", resolve));
      const inWork = Promise.allSettled([...waiting.values()].map(({ outcome }) => outcome.promise));
      await Promise.race([inWork, setTimeout(GRACE_MS)]);
      stopping.kill("SIGKILL");
      await exited;
    },
  };
};
