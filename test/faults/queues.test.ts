import { describe, expect, it } from "vitest";
import { freezeQueues } from "./pipeline/freeze.ts";
import { advanceClock, purgeQueues, readArrivals, setFaults } from "./pipeline/local-door.ts";
import { minutesUntilAcknowledged } from "./pipeline/minutes.ts";
import { percentile } from "./pipeline/percentile.ts";
import { watchAtMost } from "./reconcile/acknowledged.ts";
import { openScene } from "./scene.ts";

describe("queues that fail", () => {
  it("when every message is thrown away, one sweep acknowledges everybody", async () => {
    const scene = await openScene();
    await setFaults(scene.host, { sqs: "lose" });
    await scene.complain(60);
    await purgeQueues(scene.host);
    expect(await readArrivals(scene.host)).toHaveLength(0);
    await setFaults(scene.host, { sqs: "ok" });
    await advanceClock(scene.host, "PT2M");
    expect(await watchAtMost(scene.host, scene.ledger, 20_000)).toHaveLength(0);
    expect((await scene.count("SQS loses everything")).mailedTwice).toBe(0);
  }, 120_000);

  it("when every message comes twice, nobody is mailed twice", async () => {
    const scene = await openScene();
    await setFaults(scene.host, { sqs: "double" });
    await scene.complain(100);
    expect(await watchAtMost(scene.host, scene.ledger, 20_000)).toHaveLength(0);
    expect((await scene.count("SQS doubles everything")).mailedTwice).toBe(0);
  }, 120_000);

  it("when they hang, customers are answered in time, and everybody is acknowledged afterwards", async () => {
    const scene = await openScene();
    const thaw = freezeQueues(scene.host);
    const promised = await scene.complain(12, 4).finally(thaw);
    const slowest = Math.max(...promised.map(({ millis }) => millis));
    expect(promised.every(({ attempts }) => attempts === 1)).toBe(true);
    expect(slowest).toBeLessThan(4_000);
    const minutes = await minutesUntilAcknowledged(scene.host, scene.ledger, 5);
    await scene.count(`SQS hangs: slowest POST ${Math.round(slowest)} ms, acknowledged ${minutes} min after`);
  }, 120_000);

  it("when they are down, customers are answered in time, and everybody is acknowledged afterwards", async () => {
    const scene = await openScene();
    await setFaults(scene.host, { sqs: "down" });
    const p99 = percentile(
      (await scene.complain(60)).map(({ millis }) => millis),
      0.99,
    );
    expect(p99).toBeLessThan(1_500);
    for (let minute = 0; minute < 5; minute += 1) await advanceClock(scene.host, "PT1M");
    await setFaults(scene.host, { sqs: "ok" });
    const minutes = await minutesUntilAcknowledged(scene.host, scene.ledger, 5);
    const { mailedTwice } = await scene.count(
      `SQS down for 5 min: POST p99 ${Math.round(p99)} ms, acknowledged ${minutes} min after`,
    );
    expect(minutes).toBeLessThanOrEqual(5);
    expect(mailedTwice).toBe(0);
  }, 120_000);
});
