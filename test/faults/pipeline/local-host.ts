import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../../support/eventually.ts";
import { call } from "./call.ts";

const ROOT = join(import.meta.dirname, "../../..");

export interface LocalHost {
  url: string;
  dataDir: string;
  pid: number;
  /** Ends it and waits until it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<{ code: number | null; signal: string | null }>;
}

export interface HostPlan {
  dataDir: string;
  port: number;
  harsh?: boolean;
  /** Another program than `npm start`'s. */
  program?: string;
  environment?: Record<string, string>;
}

const running = new Set<LocalHost>();

/** The host as `npm start` runs it, in a process of its own. Its output is kept in `host.log` of the data directory. */
export const startLocalHost = async (plan: HostPlan): Promise<LocalHost> => {
  const { dataDir, port, harsh = false, program = join(ROOT, "infra/local/main.ts"), environment } = plan;
  const output = openSync(join(dataDir, "host.log"), "a");
  const env = { PATH: process.env.PATH ?? "", HEARD_DATA: dataDir, PORT: String(port), SMTP_PORT: "0", ...environment };
  const child = spawn(process.execPath, [program], {
    env: harsh ? { ...env, HEARD_HARSH: "1" } : env,
    cwd: ROOT,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  const host: LocalHost = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    end: async (how) => {
      child.kill(how);
      const [code, signal] = await ended;
      running.delete(host);
      return { code, signal };
    },
  };
  running.add(host);
  await eventually(`a host on port ${port} with ${dataDir}`, async () => {
    if (child.exitCode !== null) throw new Error(`The host ended: ${readFileSync(join(dataDir, "host.log"))}`);
    const health = await call("GET", `${host.url}/v1/health`).catch(() => undefined);
    return health?.status === 200;
  });
  return host;
};

/** For after each test, whatever happened in it. */
export const killLocalHosts = async (): Promise<void> => {
  await Promise.all([...running].map((host) => host.end("SIGKILL")));
};

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "heard-fault-"));

/** Below those that the system gives to outgoing connections, so that a host that restarts finds its port free. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false)).listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
};
