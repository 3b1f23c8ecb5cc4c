import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { createWebhookWakePoster } from "../../shared/queue/post-webhook-wake.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createDynamoDbClient } from "../../shared/storage/dynamodb-client.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { environmentSchema } from "./env.ts";
import { sweepWebhooks } from "./sweep-webhooks.ts";

const { TABLE_NAME, SETTINGS_FILE, WEBHOOKS_QUEUE_URL } = readEnvironment(environmentSchema);
const client = createDynamoDbClient();
const dependencies = {
  listEndpoints: createEndpointListing(createEndpointStore(client, TABLE_NAME), readSettings(SETTINGS_FILE)),
  lines: createWebhookLineStore(client, TABLE_NAME),
  wake: createWebhookWakePoster(createSqsClient(3_000), WEBHOOKS_QUEUE_URL),
  now: () => Date.now(),
};

/** Called by EventBridge Scheduler, each minute. */
export const handler = middy<unknown, { posted: number }, Error, Context>().handler(() => sweepWebhooks(dependencies));
