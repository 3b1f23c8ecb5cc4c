import type { Faults } from "../../infra/local/emulators/faults.ts";
import { type Load, startLoad } from "./load/load.ts";
import { setFaults } from "./pipeline/local-door.ts";
import { freePort, type LocalHost, newDataDir, startLocalHost } from "./pipeline/local-host.ts";
import type { Random } from "./pipeline/random.ts";
import { type Reconciliation, reconcile } from "./reconcile/reconcile.ts";

export interface RunPlan {
  harsh: boolean;
  /** How each life of the host ends; it then starts again on the same data. */
  ends: ("SIGKILL" | "SIGTERM")[];
  /** What fails meanwhile. A restart mends everything. */
  faults?: Faults;
  /** Complaints that are answered before each end, drawn between these. */
  answeredBefore: [least: number, most: number];
}

export interface Run {
  dataDir: string;
  result: Promise<Reconciliation>;
}

const AFTER_RESTART = 10;

/** One host under load that ends at random moments and starts again; afterwards everything is counted. */
export const run = (plan: RunPlan, random: Random): Run => {
  const dataDir = newDataDir();
  return { dataDir, result: live(plan, dataDir, random) };
};

const live = async ({ harsh, ends, faults, answeredBefore }: RunPlan, dataDir: string, random: Random) => {
  const start = { dataDir, port: await freePort(), harsh };
  let host: LocalHost = await startLocalHost(start);
  const load: Load = startLoad(host, { name: `c${random.integer(1_000, 9_999)}` });
  for (const end of ends) {
    await load.answered(load.promised().length + random.integer(...answeredBefore));
    if (faults) await setFaults(host, faults);
    if (faults) await moreAnswers(load, random.integer(1, 20));
    await new Promise((resolve) => setTimeout(resolve, random.integer(0, 30)));
    await host.end(end);
    host = await startLocalHost(start);
  }
  await load.answered(load.promised().length + AFTER_RESTART);
  const report = await load.finish();
  const reconciliation = await reconcile(host, load.promised(), report);
  await host.end("SIGTERM");
  return reconciliation;
};

/** With a fault that lets nobody in none more may come: then it goes on after a while. */
const moreAnswers = async (load: Load, count: number): Promise<void> => {
  const wanted = load.promised().length + count;
  const until = performance.now() + 1_500;
  while (load.promised().length < wanted && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
