import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { findHost } from "../../../infra/local/host-file.ts";
import type { BenchHost } from "../start-host.ts";

export interface TalkingHost extends BenchHost {
  /** All that its functions have logged, metrics included, and what the host itself said. */
  lines: readonly string[];
}

const ROOT = join(import.meta.dirname, "../../..");
const LONGEST_START_MS = 60_000;

/** As `startBenchHost`, but listened to: metrics go past the console, so no log of the host's has them. */
export const startTalkingHost = async (): Promise<TalkingHost & AsyncDisposable> => {
  const dataDir = await mkdtemp(join(tmpdir(), "heard-volume-"));
  const child = spawn(process.execPath, [join(ROOT, "infra/local/main.ts")], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HEARD_DATA: dataDir, PORT: "0", SMTP_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", (line) => lines.push(line));
  const exited = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end && child.exitCode === null; await sleep(50)) {
    const file = findHost(dataDir);
    if (file) {
      const { url, environments } = file;
      return { url, dataDir, environments, lines, [Symbol.asyncDispose]: stop };
    }
  }
  await stop();
  throw new Error(`the host didn't start: ${lines.slice(-5).join(" / ")}`);
};
