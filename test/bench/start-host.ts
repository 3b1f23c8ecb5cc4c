import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findHost } from "../../infra/local/host-file.ts";

/** What the bench knows of a running host: its front door, and the services behind it. */
export interface BenchHost {
  url: string;
  dataDir: string;
  /** By function, as the host gives it: endpoints, table and queues. */
  environments: Record<string, Record<string, string>>;
}

const ROOT = join(import.meta.dirname, "../..");
const LONGEST_START_MS = 30_000;

/** `npm start` as people run it, in a process of its own, on any free port and an empty data directory. */
export const startBenchHost = async (): Promise<BenchHost & AsyncDisposable> => {
  const dataDir = await mkdtemp(join(tmpdir(), "heard-bench-"));
  const child = spawn(process.execPath, [join(ROOT, "infra/local/main.ts")], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HEARD_DATA: dataDir, PORT: "0" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end && child.exitCode === null; await sleep(50)) {
    const file = findHost(dataDir);
    if (file) return { url: file.url, dataDir, environments: file.environments, [Symbol.asyncDispose]: stop };
  }
  await stop();
  throw new Error("the host didn't start");
};
