import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { log } from "../../shared/log.ts";
import { createWaitingCounter } from "../../shared/queue/count-waiting.ts";
import { createWakePoster } from "../../shared/queue/post-wakes.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createDueStore } from "../../shared/storage/due-store.ts";
import { createDynamoDbClient } from "../../shared/storage/dynamodb-client.ts";
import { environmentSchema } from "./env.ts";
import { sweepDue } from "./sweep-due.ts";

const { TABLE_NAME, OVERDUE_QUEUE_URL } = readEnvironment(environmentSchema);
const queue = createSqsClient(3_000);
const dependencies = {
  store: createDueStore(createDynamoDbClient(), TABLE_NAME),
  postWakes: createWakePoster(queue, OVERDUE_QUEUE_URL),
  countWaiting: createWaitingCounter(queue, OVERDUE_QUEUE_URL),
  now: () => Date.now(),
};

/** Called by EventBridge Scheduler, each minute. */
export const handler = middy<unknown, { posted: number }, Error, Context>().handler(async () => {
  const swept = await sweepDue(dependencies);
  log.info("sweep-done", { count: swept.posted });
  return swept;
});
