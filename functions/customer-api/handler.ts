import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createPages } from "../../shared/pages/create-pages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createRoutes } from "./routes.ts";

const { TABLE_NAME, SETTINGS_FILE, FRESH_QUEUE_URL, LANE_QUEUE_URLS, TEXTS_FILE } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const [keyRing, { brand, textsFor }] = await Promise.all([
  openKeyRing(client, TABLE_NAME),
  openVoice(settings, TEXTS_FILE),
]);

export const handler = httpHandler(
  createRoutes({
    execution,
    keyRing,
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    settings,
    textsFor,
    pages: createPages(brand),
  }),
);
