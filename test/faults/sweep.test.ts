import { describe, expect, it } from "vitest";
import { setSweepFault, sweepRuns } from "./fixtures/sweep-fault.ts";
import { advanceClock, purgeQueues, readArrivals, setFaults } from "./pipeline/local-door.ts";
import { newDataDir } from "./pipeline/local-host.ts";
import { waitFor } from "./pipeline/wait-for.ts";
import { watchAtMost } from "./reconcile/acknowledged.ts";
import { openScene } from "./scene.ts";

const program = new URL("fixtures/host-main.ts", import.meta.url).pathname;

describe("a sweep that fails", () => {
  it.each(["fail", "hang", "die"] as const)(
    "when it can only %s, new complaints are acknowledged, and the next sweep that works finds the others",
    async (fault) => {
      const dataDir = newDataDir();
      setSweepFault(dataDir, fault);
      const scene = await openScene({ program, dataDir });
      await setFaults(scene.host, { sqs: "lose" });
      const forgotten = await scene.complain(20);
      await purgeQueues(scene.host);
      await setFaults(scene.host, { sqs: "ok" });
      for (let jump = 1; jump <= 2; jump += 1) {
        const runs = sweepRuns(dataDir);
        await advanceClock(scene.host, "PT2M");
        await waitFor("another sweep", () => sweepRuns(dataDir) > runs);
      }
      const heard = await scene.complain(20);
      expect(await watchAtMost(scene.host, heard, 15_000)).toHaveLength(0);
      const mailed = new Set((await readArrivals(scene.host)).map(({ reference }) => reference));
      expect(forgotten.filter(({ reference }) => mailed.has(reference))).toHaveLength(0);
      setSweepFault(dataDir, "ok");
      await advanceClock(scene.host, "PT2M");
      expect(await watchAtMost(scene.host, scene.ledger, 20_000)).toHaveLength(0);
      expect((await scene.count(`The sweep can only ${fault}`)).mailedTwice).toBe(0);
    },
    60_000,
  );
});
