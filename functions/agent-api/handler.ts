import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createLaneQueue } from "./lane-queue.ts";
import { createRoutes } from "./routes.ts";

/** Room for a long poll of the longest slice. */
const SQS_TIMEOUT_MS = 3_500;

const { TABLE_NAME, SETTINGS, FRESH_QUEUE_URL, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const sqs = createSqsClient(SQS_TIMEOUT_MS);

export const handler = httpHandler(
  createRoutes({
    execution,
    agents: createAgentStore(client, TABLE_NAME),
    queue: createLaneQueue(sqs, LANE_QUEUE_URLS),
    postHints: createHintPoster(sqs, { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
  }),
);
