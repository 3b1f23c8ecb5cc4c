import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const LOCAL = join(import.meta.dirname, "..");
const LONGEST_START_MS = 30_000;

export interface HostProcess {
  url: string;
  smtpUrl: string;
  /** As when a machine loses its power: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A host in a process of its own, on any free port, as `npm start` runs it. */
export const startHostProcess = async (dataDir: string): Promise<HostProcess> => {
  const child = spawn(process.execPath, [join(LOCAL, "main.ts")], {
    env: { ...process.env, PORT: "0", SMTP_PORT: "0", HEARD_DATA: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { url, smtpUrl } = await readBanner(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { url, smtpUrl, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
};

/** The banner names both doors. The rest of the output is the functions' log, which the story leaves out. */
const readBanner = async (child: ChildProcess): Promise<{ url: string; smtpUrl: string }> => {
  const { promise, resolve, reject } = Promise.withResolvers<{ url: string; smtpUrl: string }>();
  const timer = setTimeout(() => reject(new Error("the host didn't start in time")), LONGEST_START_MS);
  child.once("exit", () => reject(new Error("the host ended before it was listening")));
  let url: string | undefined;
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      url ??= /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
      const smtpUrl = /smtp:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0];
      if (url !== undefined && smtpUrl !== undefined) resolve({ url, smtpUrl });
    });
  }
  return promise.finally(() => clearTimeout(timer));
};
