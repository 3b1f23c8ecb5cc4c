import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createWakePoster } from "../../shared/queue/post-wakes.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createIncidentStore } from "../../shared/storage/incident-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMemberStore } from "../../shared/storage/member-store.ts";
import { httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { createBroadcastRoutes } from "./broadcast-routes.ts";
import { environmentSchema } from "./env.ts";
import { createOpenRoute } from "./open-route.ts";
import { createReadRoutes } from "./read-routes.ts";
import { createStatusRoutes } from "./status-routes.ts";

const { TABLE_NAME, SETTINGS_FILE, FRESH_QUEUE_URL } = readEnvironment(environmentSchema);
const { company, policy, agents: claims } = readSettings(SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, policy);
const { now, newId, store } = execution;
const identify = createIdentify({ agents: createAgentStore(client, TABLE_NAME), claims, policy });
const incidents = createIncidentStore(client, TABLE_NAME);
const members = createMemberStore(client, TABLE_NAME);
const postWakes = createWakePoster(createSqsClient(1_000), FRESH_QUEUE_URL);
const keyRing = await openKeyRing(client, TABLE_NAME);
const changing = { identify, incidents, policy, now, newId };

export const handler = httpHandler({
  "POST /v1/agent/incidents": createOpenRoute(changing),
  ...createReadRoutes({ identify, incidents, members, store, company, keyRing }),
  ...createBroadcastRoutes({ ...changing, members, store, company, postWakes }),
  ...createStatusRoutes(changing),
});
