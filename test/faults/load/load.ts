import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { eventually } from "../../support/eventually.ts";
import type { LocalHost } from "../pipeline/local-host.ts";
import { type Promised, readLedger } from "./ledger.ts";

export interface LoadPlan {
  url: string;
  ledger: string;
  /** Part of every key and address: two loads on one host are different customers. */
  name: string;
  concurrency: number;
  /** Complaints; after so many it ends by itself. */
  most: number;
}

export interface LoadReport {
  sent: number;
  answered: number;
  /** Requests that were sent again, for want of an answer or because of a 5xx or 429. */
  again: number;
  refused: string[];
}

export interface Load {
  /** Those that were answered with 202 until now. */
  promised(): Promised[];
  /** Waits until so many were answered. */
  answered(count: number): Promise<void>;
  /** Nobody new complains, everybody gets an answer. */
  finish(): Promise<LoadReport>;
  /** Waits for the end of a load that has one. */
  done: Promise<LoadReport>;
}

/** Starts the load's process. The ledger lies in the host's data directory, which the host knows nothing about. */
export const startLoad = (host: LocalHost, plan: { name: string; concurrency?: number; most?: number }): Load => {
  const { name, concurrency = 8, most = Number.MAX_SAFE_INTEGER } = plan;
  const ledger = join(host.dataDir, `ledger-${name}.jsonl`);
  const full: LoadPlan = { url: host.url, ledger, name, concurrency, most };
  const child = fork(new URL("./load-process.ts", import.meta.url), [JSON.stringify(full)], { execArgv: [] });
  const reported = once(child, "message") as Promise<[LoadReport]>;
  const ended = once(child, "exit").then(() => {
    throw new Error("The load ended without a report.");
  });
  const done = Promise.race([reported.then(([report]) => report), ended]);
  ended.catch(() => {});
  done.catch(() => {});
  const promised = () => readLedger(ledger);
  return {
    promised,
    answered: async (count) => {
      await eventually(`${count} complaints of ${name} were answered`, () => promised().length >= count, 60_000);
    },
    finish: () => {
      if (child.connected) child.send("finish");
      return done;
    },
    done,
  };
};
