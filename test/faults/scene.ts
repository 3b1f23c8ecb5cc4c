import { rmSync } from "node:fs";
import { afterEach, expect } from "vitest";
import type { Promised } from "./load/ledger.ts";
import { type LoadReport, startLoad } from "./load/load.ts";
import {
  freePort,
  type HostPlan,
  killLocalHosts,
  type LocalHost,
  newDataDir,
  startLocalHost,
} from "./pipeline/local-host.ts";
import { lineOf, type Reconciliation, reconcile } from "./reconcile/reconcile.ts";

export interface Scene {
  host: LocalHost;
  /** All that was promised so far. */
  ledger: Promised[];
  /** So many complain and are answered. Gives what they were promised. */
  complain(count: number, concurrency?: number): Promise<Promised[]>;
  /** Counts everything, prints it as one line, and fails where a complaint is missing. */
  count(name: string): Promise<Reconciliation>;
}

/** One host in a process of its own, with customers. For a test file: whatever runs is killed after each of its tests. */
export const openScene = async (plan: Partial<HostPlan> = {}): Promise<Scene> => {
  const host = await startLocalHost({ ...plan, dataDir: plan.dataDir ?? newDataDir(), port: await freePort() });
  const ledger: Promised[] = [];
  const total: LoadReport = { sent: 0, answered: 0, again: 0, refused: [] };
  let loads = 0;
  return {
    host,
    ledger,
    complain: async (count, concurrency = 8) => {
      const load = startLoad(host, { name: `load${++loads}`, most: count, concurrency });
      const report = await load.done;
      total.sent += report.sent;
      total.answered += report.answered;
      total.again += report.again;
      total.refused.push(...report.refused);
      const promised = load.promised();
      ledger.push(...promised);
      return promised;
    },
    count: async (name) => {
      const found = await reconcile(host, ledger, total);
      console.log(lineOf(name, found));
      expect(found, `${name}; the data is in ${host.dataDir}`).toMatchObject({ missing: 0, wrong: [] });
      expect(found.answered).toBe(found.sent);
      expect(found.stored).toBe(found.answered);
      await host.end("SIGTERM");
      rmSync(host.dataDir, { recursive: true });
      return found;
    },
  };
};

afterEach(killLocalHosts);
