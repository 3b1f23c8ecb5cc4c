import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Faults } from "../../../infra/local/emulators/faults.ts";
import { parseDuration } from "../../../shared/duration.ts";
import { advanceClock, setFaults } from "../pipeline/local-door.ts";
import { freePort, newDataDir, startLocalHost } from "../pipeline/local-host.ts";
import { RECEIVERS } from "./fixtures/host-plan.ts";

/** One host over all its lives, at the same address and with the same data. */
export interface HostOfWebhooks {
  url: string;
  dataDir: string;
  /** When it was killed, real ms. */
  kills: number[];
  /** From real time to the pipeline's, ms. */
  offset(): number;
  fail(sqs: NonNullable<Faults["sqs"]>): Promise<void>;
  kill(): Promise<void>;
  /** From its next life on these are told what happens, by id. */
  restartWith(urls: Record<string, string>): Promise<void>;
  /** An ISO 8601 duration. */
  advance(duration: string): Promise<void>;
  /** Gives what its functions did that AWS would have cut short. The data stays where something was wrong. */
  end(isFine: boolean): Promise<string[]>;
}

const PROGRAM = new URL("./fixtures/host-main.ts", import.meta.url).pathname;

/** On nobody's word, until it is restarted with somebody to tell. */
export const startHostOfWebhooks = async (): Promise<HostOfWebhooks> => {
  const start = { dataDir: newDataDir(), port: await freePort(), harsh: true, program: PROGRAM };
  let environment: Record<string, string> = {};
  let host = await startLocalHost(start);
  let offset = 0;
  const startAgain = async () => {
    host = await startLocalHost({ ...start, environment });
  };
  const life: HostOfWebhooks = {
    url: host.url,
    dataDir: host.dataDir,
    kills: [],
    offset: () => offset,
    fail: (sqs) => setFaults(host, { sqs }),
    kill: async () => {
      await host.end("SIGKILL");
      // Not before: what it had sent until then is read by the receivers, which are in this process, a little later.
      life.kills.push(Date.now());
      await startAgain();
    },
    restartWith: async (urls) => {
      environment = { [RECEIVERS]: JSON.stringify(urls) };
      await host.end("SIGTERM");
      await startAgain();
    },
    advance: async (duration) => {
      await advanceClock(host, duration);
      offset += parseDuration(duration) ?? 0;
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
