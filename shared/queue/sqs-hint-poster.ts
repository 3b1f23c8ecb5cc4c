import { createHintPoster, type HintQueues, type PostHints } from "./post-hints.ts";
import { createSqsClient } from "./sqs-client.ts";

/** With SQS's client: to be loaded apart from what a start waits for. */
export const createSqsHintPoster = (queues: HintQueues): PostHints => createHintPoster(createSqsClient(1_000), queues);
