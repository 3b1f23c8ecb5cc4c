import type { QueueTrigger, Topology } from "../../topology/model.ts";
import type { Workers } from "../workers/workers.ts";
import { failedIds } from "./failed-ids.ts";
import { connectQueue, type Queue } from "./queue.ts";
import { toQueueEvent } from "./queue-event.ts";

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

/** Waiting longer for a fuller batch costs latency, less costs SDK calls: at 150 messages a second these are 5 a batch. */
const GATHER_MS = 30;
/** Receivers of one queue at once, while batches come full. */
const MOST_RECEIVERS = 3;
const PAUSE_AFTER_ERROR_MS = 500;

/** Stands in for Lambda's SQS event sources, partial batch failures included. */
export const startPoller = ({ topology, workers, environment, queueUrl, log }: PollerOptions): Poller => {
  const stopping = new AbortController();
  for (const [functionName, { triggers }] of Object.entries(topology.functions)) {
    for (const trigger of triggers) {
      if (trigger.kind !== "queue") continue;
      const queue = connectQueue(environment, queueUrl(trigger.queue), trigger.batchSize, stopping.signal);
      poll({ queue, trigger, invoke: (event) => workers.invoke(functionName, event), signal: stopping.signal, log });
    }
  }
  return { stop: () => stopping.abort() };
};

interface Poll {
  queue: Queue;
  trigger: QueueTrigger;
  invoke: (event: unknown) => Promise<unknown>;
  signal: AbortSignal;
  log: (error: Error) => void;
}

/** One long poll waits; further receivers join while batches come full, as long as a batch more may be in work. */
const poll = ({ queue, trigger, invoke, signal, log }: Poll): void => {
  let receivers = 0;
  let inWork = 0;
  const idle: (() => void)[] = [];

  const finishOne = () => {
    inWork--;
    idle.shift()?.();
  };
  const work = async (messages: Awaited<ReturnType<Queue["receive"]>>) => {
    try {
      const failed = failedIds(messages, await invoke(toQueueEvent(trigger.queue, messages)));
      await queue.delete(messages.filter(({ MessageId }) => !failed.has(MessageId ?? "")));
    } catch (error) {
      if (!signal.aborted) log(error as Error);
    } finally {
      finishOne();
    }
  };
  const receive = async () => {
    receivers++;
    for (let received = trigger.batchSize; !signal.aborted; ) {
      if (receivers > 1 && received < trigger.batchSize) break;
      if (received > 0 && received < trigger.batchSize) await pause(GATHER_MS);
      while (inWork >= trigger.maximumConcurrency) await new Promise<void>((resolve) => idle.push(resolve));
      inWork++;
      try {
        const messages = await queue.receive();
        received = messages.length;
        if (received === 0) finishOne();
        else void work(messages);
        if (received === trigger.batchSize && receivers < MOST_RECEIVERS) void receive();
      } catch (error) {
        finishOne();
        received = 0;
        if (signal.aborted) break;
        log(error as Error);
        await pause(PAUSE_AFTER_ERROR_MS);
      }
    }
    receivers--;
  };
  void receive();
};

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
