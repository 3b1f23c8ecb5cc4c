import { randomUUID } from "node:crypto";
import type { Topology } from "../topology/model.ts";
import type { Clock } from "./clock.ts";
import type { Workers } from "./workers/workers.ts";

export interface Scheduler {
  /** Resolves after a run of every schedule that started no earlier than this call. */
  runNow(): Promise<void>;
  stop(): void;
}

interface SchedulerOptions {
  topology: Pick<Topology, "functions">;
  workers: Workers;
  clock: Pick<Clock, "now">;
  log: (error: Error) => void;
}

/** Stands in for EventBridge Scheduler. The first run is at the start, so what fell due meanwhile is found at once. */
export const startScheduler = ({ topology, workers, clock, log }: SchedulerOptions): Scheduler => {
  const schedules = Object.entries(topology.functions).flatMap(([name, { triggers }]) =>
    triggers.flatMap((trigger) => (trigger.kind === "schedule" ? [{ name, everySeconds: trigger.everySeconds }] : [])),
  );
  const runs = schedules.map(({ name, everySeconds }) => {
    const run = neverOverlapping(async () => {
      await workers.invoke(name, scheduledEvent(name, clock.now())).catch(log);
    });
    const timer = setInterval(() => void run(), everySeconds * 1000);
    void run();
    return { run, timer };
  });
  const runNow = async () => {
    await Promise.all(runs.map(({ run }) => run()));
  };

  return {
    runNow,
    stop: () => {
      for (const { timer } of runs) clearInterval(timer);
    },
  };
};

/** Of the calls during a run all share the one that follows it. */
const neverOverlapping = (work: () => Promise<void>): (() => Promise<void>) => {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    next = undefined;
    current = work().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (next !== undefined) return next;
    if (current === undefined) return start();
    next = current.then(start);
    return next;
  };
};

/** What EventBridge Scheduler sends to a function when it is given no input of its own. */
const scheduledEvent = (name: string, now: number) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.scheduler",
  account: "000000000000",
  time: new Date(now).toISOString().replace(/\.\d+Z$/, "Z"),
  region: "us-east-1",
  resources: [`arn:aws:scheduler:us-east-1:000000000000:schedule/default/${name}`],
  detail: "{}",
});
