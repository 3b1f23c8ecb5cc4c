import { fork } from "node:child_process";
import { once } from "node:events";
import type { Order, Report } from "./serve.ts";

export interface Child {
  endpoint: string;
  /** Asks for one of the commands that the child serves; rejects if the child failed or is gone. */
  ask<Answer = void>(command: string, argument?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts one emulator in a process of its own and resolves when it listens. */
export const startChild = async (
  entry: URL,
  options: unknown,
  onEvent: (event: unknown) => void = () => {},
): Promise<Child> => {
  const child = fork(entry, [JSON.stringify(options)], {
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const listening = Promise.withResolvers<number>();
  const exited = once(child, "exit");
  let stopping = false;

  child.on("message", (report: Report) => {
    if ("port" in report) return listening.resolve(report.port);
    if ("event" in report) return onEvent(report.event);
    const answer = asked.get(report.id);
    asked.delete(report.id);
    if ("error" in report) answer?.reject(new Error(report.error));
    else answer?.resolve(report.value);
  });
  child.on("exit", (code, signal) => {
    const gone = new Error(`The emulator ${entry.pathname} ended (${signal ?? code}).`);
    listening.reject(gone);
    for (const answer of asked.values()) answer.reject(gone);
    if (!stopping) console.error(gone.message);
  });

  const port = await listening.promise;
  let lastId = 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    ask<Answer>(command: string, argument?: unknown) {
      const answer = Promise.withResolvers<unknown>();
      const order: Order = { id: ++lastId, command, argument };
      asked.set(order.id, answer);
      child.send(order, (error) => error && answer.reject(error));
      return answer.promise as Promise<Answer>;
    },
    async stop() {
      stopping = true;
      if (child.connected) child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await exited;
    },
  };
};
