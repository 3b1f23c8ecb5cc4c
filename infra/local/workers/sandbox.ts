import { spawn } from "node:child_process";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { FunctionError, type Runnable, TimedOut } from "./workers.ts";

export interface SandboxInvocation {
  event: unknown;
  /** Milliseconds from real time to the pipeline's. */
  offset: number;
}
export type SandboxOutcome = ({ result: unknown } | { error: string }) & {
  /** Outgoing calls that had no answer yet when the function returned. */
  outliving: string[];
};

/** One function in one process, one invocation at a time, frozen in between: an execution environment of Lambda. */
export interface Sandbox {
  alive(): boolean;
  invoke(invocation: SandboxInvocation): Promise<SandboxOutcome>;
  kill(): Promise<void>;
}

const CHILD = fileURLToPath(new URL("sandbox-child.ts", import.meta.url));

export const startSandbox = (runnable: Runnable, quiet: boolean): Sandbox => {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = {
    PATH,
    TZ: "UTC",
    AWS_LAMBDA_FUNCTION_NAME: runnable.name,
    ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
    ...runnable.environment,
  };
  const child = spawn(process.execPath, [CHILD], {
    env,
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "pipe"],
  });
  const socket = child.stdio[3] as Duplex;
  let current: PromiseWithResolvers<SandboxOutcome> | undefined;
  let received = "";
  let ended = false;

  socket.setEncoding("utf8").on("data", (text: string) => {
    received += text;
    const end = received.indexOf("\n");
    if (end < 0) return;
    current?.resolve(JSON.parse(received.slice(0, end)));
    received = received.slice(end + 1);
  });
  socket.on("error", () => {});
  const exited = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ended = true;
      current?.reject(new FunctionError(runnable.name, `its process ended (${reason})`));
      resolve();
    };
    child.on("exit", (code, signal) => end(signal ?? String(code)));
    child.on("error", (error) => end(error.message));
  });
  const ask = (order: Runnable | SandboxInvocation): Promise<SandboxOutcome> => {
    current = Promise.withResolvers();
    socket.write(`${JSON.stringify(order)}\n`);
    return current.promise;
  };
  /** The start doesn't count towards the timeout: Lambda gives it ten seconds of its own. */
  const loading = ask(runnable);
  loading.catch(() => {});

  const kill = () => {
    ended = true;
    child.kill("SIGKILL");
    return exited;
  };
  return {
    alive: () => !ended,
    kill,
    invoke: async (invocation) => {
      const loaded = await loading;
      if ("error" in loaded) return loaded;
      const { name, timeoutSeconds } = runnable;
      const timer = setTimeout(() => {
        current?.reject(new TimedOut(name, timeoutSeconds));
        void kill();
      }, timeoutSeconds * 1000);
      try {
        return await ask(invocation);
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
