import { describe, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { setSweepFault, sweepRuns } from "./fixtures/sweep-fault.ts";
import { advanceClock, purgeQueues, readArrivals, setFaults } from "./pipeline/local-door.ts";
import { type LocalHost, newDataDir } from "./pipeline/local-host.ts";
import { watchAtMost } from "./reconcile/acknowledged.ts";
import { openScene } from "./scene.ts";

const program = new URL("fixtures/host-main.ts", import.meta.url).pathname;

/** Lets time pass until the sweep that follows it is over, or has failed. */
const sweepAfter = async (host: LocalHost, duration: string) => {
  const runs = sweepRuns(host.dataDir);
  await advanceClock(host, duration);
  await eventually("another sweep", () => sweepRuns(host.dataDir) > runs);
};

describe("a sweep that fails", () => {
  it.each(["fail", "hang", "die"] as const)(
    "when it can only %s, new complaints are acknowledged, and the next sweep that works finds the others",
    async (fault) => {
      const dataDir = newDataDir();
      setSweepFault(dataDir, fault);
      const scene = await openScene({ program, dataDir, harsh: fault === "die" });
      await setFaults(scene.host, { sqs: "lose" });
      const forgotten = await scene.complain(20);
      await purgeQueues(scene.host);
      await setFaults(scene.host, { sqs: "ok" });
      for (let jump = 1; jump <= 2; jump += 1) await sweepAfter(scene.host, "PT2M");
      const heard = await scene.complain(20);
      expect(await watchAtMost(scene.host, heard, 15_000)).toHaveLength(0);
      const mailed = new Set((await readArrivals(scene.host)).map(({ reference }) => reference));
      expect(forgotten.filter(({ reference }) => mailed.has(reference))).toHaveLength(0);
      setSweepFault(dataDir, "ok");
      await advanceClock(scene.host, "PT2M");
      expect(await watchAtMost(scene.host, scene.ledger, 20_000)).toHaveLength(0);
      expect((await scene.count(`The sweep can only ${fault}`)).mailedTwice).toBe(0);
    },
    120_000,
  );

  it("when SQS takes nothing from it for five minutes, the first sweep afterwards finds everybody", async () => {
    const dataDir = newDataDir();
    setSweepFault(dataDir, "ok");
    const scene = await openScene({ program, dataDir });
    await setFaults(scene.host, { sqs: "down" });
    await scene.complain(30);
    for (let minute = 1; minute <= 5; minute += 1) await sweepAfter(scene.host, "PT1M");
    expect(await readArrivals(scene.host)).toHaveLength(0);
    await setFaults(scene.host, { sqs: "ok" });
    await sweepAfter(scene.host, "PT1M");
    expect(await watchAtMost(scene.host, scene.ledger, 20_000)).toHaveLength(0);
    expect((await scene.count("The sweep's queue is down for 5 min")).mailedTwice).toBe(0);
  }, 120_000);
});
