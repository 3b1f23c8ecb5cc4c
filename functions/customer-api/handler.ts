import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createRoutes } from "./routes.ts";

const { TABLE_NAME, SETTINGS, FRESH_QUEUE_URL, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const keyRing = await openKeyRing(client, TABLE_NAME);

export const handler = httpHandler(
  createRoutes({
    execution,
    keyRing,
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    settings: SETTINGS,
  }),
);
