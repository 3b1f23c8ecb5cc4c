import type { Topology } from "../../topology/model.ts";
import type { Workers } from "../workers/workers.ts";
import { poll } from "./poll.ts";
import { connectQueue } from "./queue.ts";

export interface Poller {
  /** Stops receiving; what is in work goes on. */
  stop(): void;
}

interface PollerOptions {
  topology: Pick<Topology, "functions">;
  workers: Workers;
  /** The emulators' environment: endpoint, region and credentials. */
  environment: Record<string, string>;
  queueUrl: (name: string) => string;
  log: (error: Error) => void;
}

/** Stands in for Lambda's SQS event sources, partial batch failures included. */
export const startPoller = ({ topology, workers, environment, queueUrl, log }: PollerOptions): Poller => {
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const [functionName, { triggers }] of Object.entries(topology.functions)) {
    for (const trigger of triggers) {
      if (trigger.kind !== "queue") continue;
      const queue = connectQueue(environment, queueUrl(trigger.queue), trigger.batchSize, signal);
      poll({ queue, trigger, invoke: (event) => workers.invoke(functionName, event), signal, log });
    }
  }
  return { stop: () => stopping.abort() };
};
