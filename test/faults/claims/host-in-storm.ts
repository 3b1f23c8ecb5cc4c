import { rmSync } from "node:fs";
import type { Faults } from "../../../infra/local/emulators/faults.ts";
import { advanceClock, purgeQueues, setFaults } from "../pipeline/local-door.ts";
import { freePort, newDataDir, startLocalHost } from "../pipeline/local-host.ts";
import { PAST_ALL_LEASES, PAST_ALL_LEASES_MS } from "./fixtures/host-plan.ts";

/** One host over all its lives, at the same address and with the same data. */
export interface HostInStorm {
  url: string;
  dataDir: string;
  kills: number;
  jumps: number;
  /** The pipeline's time, ms. */
  now(): number;
  fail(sqs: NonNullable<Faults["sqs"]>): Promise<void>;
  /** Nobody has a ticket of anything any more: what waits is in the index alone. */
  purge(): Promise<void>;
  kill(): Promise<void>;
  /** Past all leases and reservations. */
  jump(): Promise<void>;
  end(): Promise<void>;
}

const PROGRAM = new URL("./fixtures/host-main.ts", import.meta.url).pathname;

export const startHostInStorm = async (harsh: boolean): Promise<HostInStorm> => {
  const start = { dataDir: newDataDir(), port: await freePort(), harsh, program: PROGRAM };
  let host = await startLocalHost(start);
  let offset = 0;
  const life: HostInStorm = {
    url: host.url,
    dataDir: host.dataDir,
    kills: 0,
    jumps: 0,
    now: () => Date.now() + offset,
    fail: (sqs) => setFaults(host, { sqs }),
    purge: () => purgeQueues(host),
    kill: async () => {
      await host.end("SIGKILL");
      host = await startLocalHost(start);
      life.kills += 1;
    },
    jump: async () => {
      offset += PAST_ALL_LEASES_MS;
      life.jumps += 1;
      await advanceClock(host, PAST_ALL_LEASES);
    },
    end: async () => {
      await host.end("SIGTERM");
      rmSync(start.dataDir, { recursive: true });
    },
  };
  return life;
};
