import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Millis } from "../domain/time.ts";
import { log } from "../log.ts";
import type { Wake } from "./messages.ts";

/** SQS takes at most this many messages at once, and delays none for longer than 15 minutes. */
const MOST_AT_ONCE = 10;
const LONGEST_DELAY_SECONDS = 900;

export interface DelayedWake {
  wake: Wake;
  delay: Millis;
}

/** Gives those that didn't go in. */
export type PostWakes = <Delayed extends DelayedWake>(wakes: readonly Delayed[]) => Promise<Delayed[]>;

/** Stops at the first batch that fails as a whole: a queue that hangs would take all of the sweep's time. */
export const createWakePoster =
  (client: SQSClient, queueUrl: string): PostWakes =>
  async <Delayed extends DelayedWake>(wakes: readonly Delayed[]) => {
    const refused: Delayed[] = [];
    for (let start = 0; start < wakes.length; start += MOST_AT_ONCE) {
      const batch = wakes.slice(start, start + MOST_AT_ONCE);
      const entries = batch.map(({ wake, delay }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(wake),
        DelaySeconds: Math.min(Math.ceil(delay / 1000), LONGEST_DELAY_SECONDS),
      }));
      try {
        const { Failed: failed = [] } = await client.send(
          new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }),
        );
        if (failed.length > 0) log.warn("hint-lost", { kind: "wake", count: failed.length });
        refused.push(...failed.flatMap(({ Id }) => batch[Number(Id)] ?? []));
      } catch (error) {
        const left = wakes.slice(start);
        log.warn("hint-lost", { kind: "wake", count: left.length, error });
        return [...refused, ...left];
      }
    }
    return refused;
  };
