import { createExecution } from "../../shared/complaints/create-execution.ts";
import { webhookWakeSchema } from "../../shared/queue/messages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createNotingForAll } from "../../shared/staff/note-for-all-supervisors.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createNoticeStore } from "../../shared/storage/notice-store.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../shared/storage/webhook-log.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { createWebhookPoster } from "../../shared/webhooks/sending/post-webhook.ts";
import { queueHandler } from "../queue.ts";
import { deliverEvents } from "./deliver-events.ts";
import { environmentSchema } from "./env.ts";
import { createAnswerNoting } from "./note-answer.ts";
import { createSending } from "./send-event.ts";
import { createWords } from "./tell-supervisors.ts";

const { TABLE_NAME, LANE_QUEUE_URLS, WEBHOOK_TARGETS, ...environment } = readEnvironment(environmentSchema);
const settings = readSettings(environment.SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const { now, newId } = execution;
const endpoints = createEndpointStore(client, TABLE_NAME);
const keyRing = await openKeyRing(client, TABLE_NAME);
/** A receiver that takes half a minute is slow, and has it all the same. */
const TIMEOUT_MS = 35_000;
/** A try that begins after so long would outlast the function. */
const WORKS_FOR_MS = 100_000;
/** What supervisors change reaches a worker that is sending within so long, and whatever is under way. */
const LOOK_AGAIN_AFTER_MS = 5_000;
/** On one machine `Date.now` can be moved ahead, and this can't. */
const realTime = () => new Date();
const post = createWebhookPoster({ allowed: WEBHOOK_TARGETS, timeoutMs: TIMEOUT_MS, now: () => realTime().getTime() });
/** No fresh queue: what wakes this function comes from there. */
const postHints = createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS });
const dependencies = {
  ...{ endpoints, now, newId },
  lines: createWebhookLineStore(client, TABLE_NAME),
  webhookLog: createWebhookLog(client, TABLE_NAME),
  listEndpoints: createEndpointListing(endpoints, settings),
  lookAgainAfterMs: LOOK_AGAIN_AFTER_MS,
  send: createSending({ store: execution.store, keyRing, post, now, realTime }),
  noteAnswer: createAnswerNoting(execution, postHints),
  ...createWords(createNotingForAll(createNoticeStore(client, TABLE_NAME), settings)),
};

/** Called by SQS: that something waits for an endpoint. */
export const handler = queueHandler(webhookWakeSchema, (wake) => {
  const start = performance.now();
  return deliverEvents({ ...dependencies, isTimeLeft: () => performance.now() - start < WORKS_FOR_MS }, wake);
});
