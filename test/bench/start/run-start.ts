import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bundle, bundle } from "../../../infra/bundle/bundle.ts";
import { readConfig } from "../../../infra/config.ts";
import { topology } from "../../../infra/topology.ts";
import { median } from "../load/quantiles.ts";
import type { BenchHost } from "../start-host.ts";
import { buildNaively } from "./build-naively.ts";
import { type StartTime, timeStart } from "./time-start.ts";

export interface Started {
  ours: Bundle & StartTime;
  naive: { bytes: number } & StartTime;
}

interface Wish {
  /** Fresh processes of each build. */
  starts: number;
  /** Names of functions; all of them if absent. */
  only?: readonly string[] | undefined;
}

/**
 * How long each function takes to start, as we bundle it and as anybody would, on a host whose table and queues answer: one after the
 * other in turns, so that whatever else the machine does meets both, and once before anything counts.
 */
export const runStart = async (
  { environments }: Pick<BenchHost, "environments">,
  { starts, only }: Wish,
  report: (line: string) => void = () => undefined,
): Promise<Started[]> => {
  const { functions } = topology(readConfig({}));
  await using folders = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "heard-start-"));
  folders.defer(() => rm(folder, { recursive: true, force: true }));
  const bundles = await bundle({ outDir: join(folder, "ours"), functions, ...(only === undefined ? {} : { only }) });

  const started: Started[] = [];
  for (const ours of bundles) {
    const naive = await buildNaively(functions[ours.name]?.room ?? "", join(folder, "naive", ours.name));
    const modules = [join(folder, "ours", ours.name, "index.mjs"), naive.module] as const;
    const times = await timeInTurns(modules, environments[ours.name] ?? {}, starts);
    const one: Started = { ours: { ...ours, ...times[0] }, naive: { bytes: naive.bytes, ...times[1] } };
    report(`${ours.name}: ${one.ours.ms.toFixed(0)} ms, and ${one.naive.ms.toFixed(0)} ms as anybody would`);
    started.push(one);
  }
  return started;
};

const timeInTurns = async (
  [ours, naive]: readonly [string, string],
  environment: Record<string, string>,
  starts: number,
): Promise<[StartTime, StartTime]> => {
  const times: [StartTime[], StartTime[]] = [[], []];
  for (let turn = 0; turn <= starts; turn += 1) {
    const pair = [await timeStart(ours, environment), await timeStart(naive, environment)] as const;
    if (turn === 0) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  return [medianOf(times[0]), medianOf(times[1])];
};

const medianOf = (times: StartTime[]): StartTime => ({
  ms: median(times.map(({ ms }) => ms)),
  loadMs: median(times.map(({ loadMs }) => loadMs)),
});
