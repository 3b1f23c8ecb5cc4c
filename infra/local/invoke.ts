import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { topology as readTopology } from "../topology.ts";
import { CannotStart } from "./cannot-start.ts";
import { openClock } from "./clock.ts";
import { exitWith } from "./exit-with.ts";
import { startHost } from "./host.ts";
import { findHost } from "./host-file.ts";
import { readDataDir, readProjectConfig } from "./project.ts";
import { ROOMS } from "./runnables.ts";
import { forgetOwnAwsVariables, loadHandler } from "./workers/load-handler.ts";
import { runInProcess } from "./workers/run-in-process.ts";

const readArguments = () => {
  const config = readProjectConfig();
  const { functions } = readTopology(readConfig(config));
  const [name = "", file] = process.argv.slice(2);
  const plan = functions[name];
  if (!plan || file === undefined) {
    throw new CannotStart(
      `Usage: npm run invoke -- <function> <event file>. Functions: ${Object.keys(functions).join(", ")}.`,
    );
  }
  return { config, name, plan, event: readEvent(file) };
};

const readEvent = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new CannotStart(`${file} is no event: ${(error as Error).message}.`);
  }
};

/** Runs one function from its source: on the running host's table and queues, or else on a host of its own. */
const invoke = async (): Promise<unknown> => {
  const { config, name, plan, event } = readArguments();
  const dataDir = readDataDir();
  const running = findHost(dataDir);
  if (!running) {
    const host = await startHost({ dataDir, port: 0, harsh: false, config, quiet: true });
    try {
      return await host.invoke(name, event);
    } finally {
      await host.stop();
    }
  }
  forgetOwnAwsVariables();
  openClock(dataDir).patchThisProcess();
  const environment = running.environments[name] ?? {};
  const { timeoutSeconds, memoryMb } = plan;
  const runnable = { name, module: join(ROOMS, plan.room, "handler.ts"), environment, timeoutSeconds, memoryMb };
  return runInProcess(runnable, await loadHandler(runnable), event);
};

try {
  console.log(JSON.stringify((await invoke()) ?? null, null, 2));
  process.exit(0);
} catch (error) {
  exitWith(error);
}
