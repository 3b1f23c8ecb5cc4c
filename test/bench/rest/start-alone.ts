import { fork } from "node:child_process";
import { once } from "node:events";
import type { Runnable } from "../../../infra/local/workers/workers.ts";

export interface Order {
  event: unknown;
  /** Milliseconds from real time to the pipeline's. */
  offset: number;
}

/** Of the load, and then of each run. */
export interface AloneUse {
  cpuMs: number;
  logBytes: number;
  /** Open to the table. */
  connections: number;
  /** All that it ever reported. */
  metrics: string[];
}
export type Alone = AloneUse | { failed: string };

export interface AloneFunction extends Disposable {
  loaded: AloneUse;
  run(order: Order): Promise<AloneUse>;
}

export const startAlone = async (runnable: Runnable): Promise<AloneFunction> => {
  const entry = new URL("./run-alone.ts", import.meta.url);
  const env = { PATH: process.env.PATH, TZ: "UTC", AWS_LAMBDA_FUNCTION_NAME: runnable.name };
  const child = fork(entry, [JSON.stringify(runnable)], { execArgv: [], env });
  const ended = new AbortController();
  child.once("exit", () => ended.abort(new Error(`the process of ${runnable.name} ended`)));
  const answer = async (): Promise<AloneUse> => {
    const [said] = (await once(child, "message", { signal: ended.signal })) as [Alone];
    if ("failed" in said) throw new Error(`${runnable.name} failed at rest: ${said.failed}`);
    return said;
  };
  const loaded = await answer();
  return {
    loaded,
    run: (order) => {
      const answered = answer();
      child.send(order);
      return answered;
    },
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
};
