import { describe, expect, it } from "vitest";
import { startScheduler } from "../../../infra/local/scheduler.ts";
import { fixtureTopology } from "./fixtures/topology.ts";

/** Workers whose runs last until the test ends them. */
const startWithWorkers = () => {
  const events: unknown[] = [];
  const running: PromiseWithResolvers<void>[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const scheduler = startScheduler({
    topology: fixtureTopology,
    clock: { now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) },
    log: () => {},
    workers: {
      invoke: async (_name, event) => {
        events.push(event);
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        const run = Promise.withResolvers<void>();
        running.push(run);
        await run.promise.finally(() => atOnce--);
      },
      stop: async () => {},
    },
  });
  return { scheduler, events, running, mostAtOnce: () => mostAtOnce };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a schedule", () => {
  it("runs at the start, with the event that EventBridge Scheduler sends", () => {
    const { scheduler, events } = startWithWorkers();
    expect(events).toEqual([
      expect.objectContaining({
        "detail-type": "Scheduled Event",
        source: "aws.scheduler",
        time: "2026-01-02T03:04:05Z",
        detail: "{}",
      }),
    ]);
    scheduler.stop();
  });

  it("never overlaps itself, and calls during a run share the next one", async () => {
    const { scheduler, running, mostAtOnce } = startWithWorkers();
    const calls = [scheduler.runNow(), scheduler.runNow(), scheduler.runNow()];
    expect(running).toHaveLength(1);
    running[0]?.resolve();
    await turn();
    expect(running).toHaveLength(2);
    running[1]?.resolve();
    await Promise.all(calls);
    expect([running.length, mostAtOnce()]).toEqual([2, 1]);
    scheduler.stop();
  });

  it("goes on after a run that failed", async () => {
    const { scheduler, running } = startWithWorkers();
    running[0]?.reject(new Error("the function failed"));
    await turn();
    const call = scheduler.runNow();
    await turn();
    running[1]?.resolve();
    await call;
    expect(running).toHaveLength(2);
    scheduler.stop();
  });
});
