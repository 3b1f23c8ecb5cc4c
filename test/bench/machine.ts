import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on: they say little without it. */
export const describeMachine = () => ({
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  memoryGb: Math.round(totalmem() / 1e9),
  /** One, five and fifteen minutes: above 0.3 before the start, something else was running. */
  loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
});
