import type { Topology } from "../../topology/model.ts";
import type { Workers } from "../workers/workers.ts";
import { poll } from "./poll.ts";
import { connectQueue } from "./queue.ts";

export interface Poller {
  /**
   * Stops receiving, and lets what is in work end, each batch by its function's timeout at the latest: a mail that SES
   * took and the table doesn't know of goes out again. So workers and emulators stop after this.
   */
  stop(): Promise<void>;
}

interface PollerOptions {
  topology: Pick<Topology, "functions">;
  workers: Pick<Workers, "invoke">;
  /** The emulators' environment: endpoint, region and credentials. */
  environment: Record<string, string>;
  queueUrl: (name: string) => string;
  log: (error: Error) => void;
}

/** Stands in for Lambda's SQS event sources, partial batch failures included. */
export const startPoller = ({ topology, workers, environment, queueUrl, log }: PollerOptions): Poller => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const polls = Object.entries(topology.functions).flatMap(([functionName, { triggers }]) =>
    triggers.flatMap((trigger) => {
      if (trigger.kind !== "queue") return [];
      const queue = connectQueue(environment, queueUrl(trigger.queue), trigger.batchSize, signal);
      return [poll({ queue, trigger, invoke: (event) => workers.invoke(functionName, event), signal, log })];
    }),
  );
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(polls.map((allInWork) => allInWork()));
    },
  };
};
