import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../../infra/bundle/bundle.ts";
import { readConfig } from "../../../infra/config.ts";
import type { Measured, ScheduledRun } from "../../../infra/cost/scheduled-run.ts";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { findHost } from "../../../infra/local/host-file.ts";
import type { Runnable } from "../../../infra/local/workers/workers.ts";
import type { Topology } from "../../../infra/topology/model.ts";
import { topology } from "../../../infra/topology.ts";
import { startAlone } from "./start-alone.ts";
import { weighTable } from "./weigh-table.ts";

const DAY_SECONDS = 86_400;

interface Scheduled {
  runnable: Runnable;
  everySeconds: number;
}

/**
 * A day of each scheduled function, on a host that is empty and on which nothing else happens: the function that Lambda would
 * run, in a process of its own, once for each time it comes round. `most` runs at most, spread over the day all the same:
 * what is done once an hour or a day then weighs more than it should, never less.
 */
export const measureRuns = async (settings: unknown, most = Number.POSITIVE_INFINITY): Promise<Measured> => {
  const config = readConfig(settings);
  await using folders = new AsyncDisposableStack();
  const folder = async (name: string) => {
    const path = await mkdtemp(join(tmpdir(), `heard-${name}-`));
    folders.defer(() => rm(path, { recursive: true, force: true }));
    return path;
  };
  const [dataDir, outDir] = [await folder("rest"), await folder("bundles")];
  const plan = topology(config);
  const only = schedulesOf(plan).map(([name]) => name);
  await bundle({ outDir, functions: plan.functions, only });
  const host = await startHost({ dataDir, port: 0, harsh: false, quiet: true, config: settings, topology: idle(plan) });
  folders.defer(host.stop);

  const environments = findHost(dataDir)?.environments ?? {};
  const runs: ScheduledRun[] = [];
  for (const [name, everySeconds] of schedulesOf(plan)) {
    const { timeoutSeconds, memoryMb } = plan.functions[name] as Topology["functions"][string];
    const module = join(outDir, name, "index.mjs");
    const runnable = { name, module, environment: environments[name] ?? {}, timeoutSeconds, memoryMb };
    runs.push(await measureDay(host, { runnable, everySeconds }, most));
  }
  return { runs, tableBytes: await weighTable(environments[only[0] ?? ""] ?? {}) };
};

const schedulesOf = ({ functions }: Topology): [name: string, everySeconds: number][] =>
  Object.entries(functions).flatMap(([name, { triggers }]) =>
    triggers.flatMap((trigger) =>
      trigger.kind === "schedule" ? [[name, trigger.everySeconds] as [string, number]] : [],
    ),
  );

/** Without schedules and pollers, whose own requests would be counted along. */
const idle = (plan: Topology): Topology => ({
  ...plan,
  functions: Object.fromEntries(
    Object.entries(plan.functions).map(([name, one]) => [
      name,
      { ...one, triggers: one.triggers.filter(({ kind }) => kind !== "schedule" && kind !== "queue") },
    ]),
  ),
});

const measureDay = async (host: Host, { runnable, everySeconds }: Scheduled, most: number): Promise<ScheduledRun> => {
  const times = Math.min(DAY_SECONDS / everySeconds, most);
  using alone = await startAlone(runnable);
  const run = () => alone.run({ event: {}, offset: host.now() - Date.now() });
  // The first connects and learns keys, which later ones have.
  await run();
  await host.resetUsage();
  let cpuMs = 0;
  let logBytes = 0;
  let { connections, metrics } = alone.loaded;
  for (let time = 0; time < times; time += 1) {
    await host.advanceClock((DAY_SECONDS / times) * 1_000);
    const use = await run();
    cpuMs += use.cpuMs;
    logBytes += use.logBytes;
    ({ connections, metrics } = use);
  }
  const { dynamodb, sqs, s3, ses } = await host.usage();
  const sent = Object.keys(sqs.requests).find((operation) => operation.startsWith("SendMessage"));
  if (sent !== undefined) throw new Error(`${runnable.name} sends messages at rest: what they start isn't priced`);
  const each = (requests: Record<string, number>) => Object.values(requests).reduce((sum, one) => sum + one, 0) / times;
  return {
    name: runnable.name,
    readUnits: dynamodb.readUnits / times,
    writeUnits: (dynamodb.writeUnits + dynamodb.indexWriteUnits) / times,
    tableRequests: each(dynamodb.requests),
    sqsRequests: each(sqs.requests),
    fileRequests: each(s3.requests),
    mails: each(ses.requests),
    cpuMs: cpuMs / times,
    startCpuMs: alone.loaded.cpuMs,
    connections: Math.min(connections, each(dynamodb.requests)),
    logBytes: logBytes / times,
    metrics,
  };
};
