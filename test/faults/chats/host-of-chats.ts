import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Faults } from "../../../infra/local/emulators/faults.ts";
import { parseDuration } from "../../../shared/duration.ts";
import { advanceClock, setFaults } from "../pipeline/local-door.ts";
import { freePort, newDataDir, startLocalHost } from "../pipeline/local-host.ts";

/** One host over all its lives, at the same address and with the same data. */
export interface HostOfChats {
  url: string;
  dataDir: string;
  /** When it was killed, in the pipeline's time, ms. */
  kills: number[];
  /** The pipeline's time, ms. */
  now(): number;
  fail(sqs: NonNullable<Faults["sqs"]>): Promise<void>;
  kill(): Promise<void>;
  /** An ISO 8601 duration. */
  advance(duration: string): Promise<void>;
  /** Gives what its functions did that AWS would have cut short. The data stays where something was wrong. */
  end(isFine: boolean): Promise<string[]>;
}

const PROGRAM = new URL("./fixtures/host-main.ts", import.meta.url).pathname;

export const startHostOfChats = async (harsh: boolean): Promise<HostOfChats> => {
  const start = { dataDir: newDataDir(), port: await freePort(), harsh, program: PROGRAM };
  let host = await startLocalHost(start);
  let offset = 0;
  const life: HostOfChats = {
    url: host.url,
    dataDir: host.dataDir,
    kills: [],
    now: () => Date.now() + offset,
    fail: (sqs) => setFaults(host, { sqs }),
    kill: async () => {
      life.kills.push(life.now());
      await host.end("SIGKILL");
      host = await startLocalHost(start);
    },
    advance: async (duration) => {
      offset += parseDuration(duration) ?? 0;
      await advanceClock(host, duration);
    },
    end: async (isFine) => {
      await host.end("SIGTERM");
      const lines = readFileSync(join(start.dataDir, "host.log"), "utf8").split("\n");
      const violations = lines.filter((line) => line.startsWith("violation: "));
      if (isFine && violations.length === 0) rmSync(start.dataDir, { recursive: true });
      return violations;
    },
  };
  return life;
};
