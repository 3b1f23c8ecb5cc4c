import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Hint } from "../domain/debt.ts";
import { log } from "../log.ts";
import type { Push, Ticket, Wake } from "./messages.ts";

export interface HintQueues {
  /** By lane. */
  lanes: Record<string, string>;
  /** Where kicks go; absent for the worker that is woken by them: it never posts to a queue that triggers it. */
  fresh?: string;
  /** Where pushes go; absent for a function that never says anything in a chat. */
  pushes?: string;
}

export type PostHints = (hints: readonly Hint[]) => Promise<void>;

/** Sends what makes things quick. A failure is logged and forgotten: the next check and the lane index know it all. */
export const createHintPoster =
  (client: SQSClient, queues: HintQueues): PostHints =>
  async (hints) => {
    await Promise.all(hints.map((hint) => post(client, queues, hint)));
  };

const post = async (client: SQSClient, queues: HintQueues, hint: Hint): Promise<void> => {
  const queueUrl = queueFor(hint, queues);
  if (queueUrl === undefined) return;
  try {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(bodyOf(hint)) }));
  } catch (error) {
    log.warn("hint-lost", { reference: hint.reference, kind: hint.kind, error });
  }
};

const queueFor = (hint: Hint, { lanes, fresh, pushes }: HintQueues): string | undefined => {
  switch (hint.kind) {
    case "ticket":
      return lanes[hint.lane];
    case "kick":
      return fresh;
    case "push":
      return pushes;
  }
};

const bodyOf = (hint: Hint): Ticket | Wake | Push => {
  switch (hint.kind) {
    case "ticket":
      return { complaint: hint.reference, ticket: hint.ticket };
    case "kick":
      return { complaint: hint.reference };
    case "push":
      return { complaint: hint.reference, ...(hint.typing && { typing: hint.typing }) };
  }
};
