import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Millis } from "../domain/time.ts";
import { log } from "../log.ts";
import type { Wake } from "./messages.ts";

/** SQS takes at most this many messages at once, and delays none for longer than 15 minutes. */
const MOST_AT_ONCE = 10;
const LONGEST_DELAY_SECONDS = 900;

export type PostWakes = (wakes: readonly (Wake & { delay: Millis })[]) => Promise<void>;

/** A message that didn't go in is only logged: the due index still has its item, and brings it back. */
export const createWakePoster =
  (client: SQSClient, queueUrl: string): PostWakes =>
  async (wakes) => {
    for (let start = 0; start < wakes.length; start += MOST_AT_ONCE) {
      const entries = wakes.slice(start, start + MOST_AT_ONCE).map(({ complaint, delay }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ complaint } satisfies Wake),
        DelaySeconds: Math.min(Math.ceil(delay / 1000), LONGEST_DELAY_SECONDS),
      }));
      try {
        const { Failed: failed = [] } = await client.send(
          new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }),
        );
        if (failed.length > 0) log.warn("hint-lost", { kind: "wake", count: failed.length });
      } catch (error) {
        log.warn("hint-lost", { kind: "wake", count: entries.length, error });
      }
    }
  };
