import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createDirectoryStore } from "../../shared/storage/directory-store.ts";
import { httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { createEntryRoutes } from "./entry-routes.ts";
import { environmentSchema } from "./env.ts";
import { createMeRoutes } from "./me-routes.ts";

const { TABLE_NAME, SETTINGS_FILE, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const agents = createAgentStore(client, TABLE_NAME);
const identify = createIdentify({ agents, claims: settings.agents, policy: execution.policy });
const postHints = createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS });
const dependencies = { identify, execution, agents, postHints };

export const handler = httpHandler({
  ...createMeRoutes(dependencies),
  ...createEntryRoutes({ ...dependencies, directory: createDirectoryStore(client, TABLE_NAME) }),
});
