import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createWebhookWakePoster } from "../../shared/queue/post-webhook-wake.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../shared/storage/webhook-log.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { createChangeRoutes } from "./change-routes.ts";
import { environmentSchema } from "./env.ts";
import { createLogRoutes } from "./log-routes.ts";
import { createReadRoutes } from "./read-routes.ts";
import { createSecretRoutes } from "./secret-routes.ts";

const { TABLE_NAME, SETTINGS_FILE, WEBHOOKS_QUEUE_URL, WEBHOOK_TARGETS } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { policy, agents: claims, webhooks } = settings;
const { client, execution } = createExecution(TABLE_NAME, policy);
const { now, newId, store } = execution;
const endpoints = createEndpointStore(client, TABLE_NAME);
const dependencies = {
  ...{ endpoints, store, now, newId },
  identify: createIdentify({ agents: createAgentStore(client, TABLE_NAME), claims, policy }),
  isOn: webhooks !== undefined,
  configured: webhooks?.endpoints.length ?? 0,
  listEndpoints: createEndpointListing(endpoints, settings),
  lines: createWebhookLineStore(client, TABLE_NAME),
  log: createWebhookLog(client, TABLE_NAME),
  wake: createWebhookWakePoster(createSqsClient(1_000), WEBHOOKS_QUEUE_URL),
  keyRing: await openKeyRing(client, TABLE_NAME),
  allowed: WEBHOOK_TARGETS,
};

export const handler = httpHandler({
  ...createReadRoutes(dependencies),
  ...createChangeRoutes(dependencies),
  ...createSecretRoutes(dependencies),
  ...createLogRoutes(dependencies),
});
