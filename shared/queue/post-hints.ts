import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Hint } from "../domain/debt.ts";
import { log } from "../log.ts";
import type { Ticket, Wake } from "./messages.ts";

export interface HintQueues {
  /** By lane. */
  lanes: Record<string, string>;
  /** Where kicks go; absent for the worker that is woken by them: it never posts to a queue that triggers it. */
  fresh?: string;
}

export type PostHints = (hints: readonly Hint[]) => Promise<void>;

/** Sends what makes things quick. A failure is logged and forgotten: the next check and the lane index know it all. */
export const createHintPoster =
  (client: SQSClient, queues: HintQueues): PostHints =>
  async (hints) => {
    await Promise.all(hints.map((hint) => post(client, queues, hint)));
  };

const post = async (client: SQSClient, queues: HintQueues, hint: Hint): Promise<void> => {
  const queueUrl = hint.kind === "ticket" ? queues.lanes[hint.lane] : queues.fresh;
  if (queueUrl === undefined) return;
  try {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(bodyOf(hint)) }));
  } catch (error) {
    log.warn("hint-lost", { reference: hint.reference, kind: hint.kind, error });
  }
};

const bodyOf = (hint: Hint): Ticket | Wake =>
  hint.kind === "ticket" ? { complaint: hint.reference, ticket: hint.ticket } : { complaint: hint.reference };
