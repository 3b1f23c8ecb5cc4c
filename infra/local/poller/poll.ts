import type { Message } from "@aws-sdk/client-sqs";
import type { QueueTrigger } from "../../topology/model.ts";
import { createGate } from "../gate.ts";
import { failedIds } from "./failed-ids.ts";
import type { Queue } from "./queue.ts";
import { toQueueEvent } from "./queue-event.ts";

/** Waiting longer for a fuller batch costs latency, less costs SDK calls: at 150 messages a second these are 5 a batch. */
const GATHER_MS = 30;
/** Receivers of one queue at once, while batches come full. */
const MOST_RECEIVERS = 3;
const PAUSE_AFTER_ERROR_MS = 500;

interface Poll {
  queue: Queue;
  trigger: QueueTrigger;
  invoke: (event: unknown) => Promise<unknown>;
  signal: AbortSignal;
  log: (error: Error) => void;
}

/**
 * Serves one queue: one long poll waits, and further receivers join while batches come full. Gives a way to wait for what
 * is in work; after the signal nothing is added to it.
 */
export const poll = ({ queue, trigger, invoke, signal, log }: Poll): (() => Promise<unknown>) => {
  const enter = createGate(trigger.maximumConcurrency, Number.POSITIVE_INFINITY);
  const inWork = new Set<Promise<void>>();
  let receivers = 0;
  let failing = false;

  const work = async (messages: Message[]): Promise<void> => {
    try {
      const failed = failedIds(messages, await invoke(toQueueEvent(trigger.queue, messages)));
      await queue.delete(messages.filter(({ MessageId }) => !failed.has(MessageId ?? "")));
    } catch (error) {
      if (!signal.aborted) log(error as Error);
    }
  };
  /** Returns how many came as soon as they came. A batch counts as in work from before it is received until its end. */
  const receiveBatch = (): Promise<number> => {
    const received = Promise.withResolvers<number>();
    const batch = enter(async () => {
      const messages = await queue.receive();
      failing = false;
      received.resolve(messages.length);
      if (messages.length > 0) await work(messages);
    })
      .catch(received.reject)
      .finally(() => inWork.delete(batch));
    inWork.add(batch);
    return received.promise;
  };
  const outlastFailure = async (error: Error): Promise<number> => {
    if (signal.aborted) return 0;
    if (!failing) log(error);
    failing = true;
    await pause(PAUSE_AFTER_ERROR_MS);
    return 0;
  };
  const keepReceiving = async (): Promise<void> => {
    receivers++;
    while (!signal.aborted) {
      const received = await receiveBatch().catch(outlastFailure);
      const isFull = received === trigger.batchSize;
      if (isFull && receivers < MOST_RECEIVERS) void keepReceiving();
      if (!isFull && receivers > 1) break;
      if (!isFull && received > 0) await pause(GATHER_MS);
    }
    receivers--;
  };
  void keepReceiving();
  return () => Promise.all(inWork);
};

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
