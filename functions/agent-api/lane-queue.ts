import { setTimeout as pause } from "node:timers/promises";
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { LaneId } from "../../shared/domain/ids.ts";
import { log } from "../../shared/log.ts";
import { type Ticket, ticketSchema } from "../../shared/queue/messages.ts";

export interface TakenTicket extends Ticket {
  /** Takes the ticket out of the queue: it was used, or it is stale. */
  discard(): Promise<void>;
}

/** A lane's SQS queue: it spreads waiting complaints over agents, so that they don't all reach for the oldest. */
export interface LaneQueue {
  lanes: readonly LaneId[];
  /**
   * The next ticket, waiting for one up to so many seconds. An outage of SQS looks like an empty queue, and takes as long,
   * or whoever asks again would do so without a pause: there is the index.
   */
  take(lane: LaneId, waitSeconds: number): Promise<TakenTicket | undefined>;
}

export const createLaneQueue = (client: SQSClient, urls: Record<string, string>): LaneQueue => {
  const discard = async (queueUrl: string, handle: string | undefined) => {
    try {
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: handle }));
    } catch (error) {
      log.warn("hint-lost", { kind: "discard", error });
    }
  };
  return {
    lanes: Object.keys(urls) as LaneId[],
    take: async (lane, waitSeconds) => {
      const queueUrl = urls[lane];
      if (queueUrl === undefined) return undefined;
      try {
        const input = { QueueUrl: queueUrl, MaxNumberOfMessages: 1, WaitTimeSeconds: waitSeconds };
        const message = (await client.send(new ReceiveMessageCommand(input))).Messages?.[0];
        if (message === undefined) return undefined;
        const ticket = ticketSchema.parse(JSON.parse(message.Body ?? ""));
        return { ...ticket, discard: () => discard(queueUrl, message.ReceiptHandle) };
      } catch (error) {
        log.warn("hint-lost", { kind: "take", error });
        await pause(waitSeconds * 1_000);
        return undefined;
      }
    },
  };
};
