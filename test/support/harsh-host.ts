import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type Host, startHost } from "../../infra/local/host.ts";
import type { SettingsInput } from "../../shared/settings/settings.ts";
import { eventually } from "./eventually.ts";

export interface HarshHost extends Host {
  /** Moves the pipeline's time, and sweeps until what should have become of it is there. */
  after<Value>(millis: number, what: string, ask: () => Promise<Value | undefined | false>): Promise<Value>;
  /** Fails the test if a function did what AWS would have cut short. */
  stopAndCheck(): Promise<void>;
}

/** All of the pipeline, as harsh as AWS, on the bundles: one for each test file, on any free port. */
export const startHarshHost = async (config: SettingsInput = {}): Promise<HarshHost> => {
  const dataDir = await mkdtemp(join(tmpdir(), "heard-wire-"));
  const host = await startHost({ dataDir, port: 0, harsh: true, quiet: true, config });
  return {
    ...host,
    after: async (millis, what, ask) => {
      await host.advanceClock(millis);
      return eventually(what, async () => {
        const before = await ask();
        if (before !== undefined && before !== false) return before;
        await host.runSchedules();
        return ask();
      });
    },
    stopAndCheck: async () => {
      await host.stop();
      await rm(dataDir, { recursive: true, force: true });
      expect(host.violations).toEqual([]);
    },
  };
};
