import { AsyncLocalStorage } from "node:async_hooks";
import { logOf, writeLog } from "./log-files.ts";

/** Whose lines these are: functions may share a process, and so its console. */
const current = new AsyncLocalStorage<{ dir: string; log: string }>();
const LEVELS = ["info", "warn", "error"] as const;
let isListening = false;

/** Runs a function and keeps what it logs, as CloudWatch does, beside showing it. */
export const keepLines = <Result>(
  { name, logDir }: { name: string; logDir?: string | undefined },
  work: () => Promise<Result>,
): Promise<Result> => {
  if (logDir === undefined) return work();
  listen();
  return current.run({ dir: logDir, log: logOf(name) }, work);
};

const listen = (): void => {
  if (isListening) return;
  isListening = true;
  for (const level of LEVELS) {
    const show = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      show(...words);
      const [line] = words;
      const place = current.getStore();
      if (place === undefined || typeof line !== "string" || !line.startsWith("{")) return;
      writeLog(place.dir, place.log, { timestamp: Date.now(), message: line });
    };
  }
};
