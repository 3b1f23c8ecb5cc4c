import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createFileStore } from "../../shared/files/create-file-store.ts";
import { openAttaching } from "../../shared/files/open-attaching.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { withHolidays } from "../../shared/settings/holidays.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createFigureStore } from "../../shared/storage/figure-store.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createLaneQueue } from "./lane-queue.ts";
import { createReportRoutes } from "./report-routes.ts";
import { createRoutes } from "./routes.ts";

/** SES takes 10 MB of a mail as it is sent, in which files take up a third more. */
const MOST_MAILED_BYTES = 7_000_000;
/** Room for a long poll of the longest slice. */
const SQS_TIMEOUT_MS = 3_500;

const { TABLE_NAME, BUCKET_NAME, SETTINGS, HOLIDAYS_FILE, FRESH_QUEUE_URL, LANE_QUEUE_URLS } =
  readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, withHolidays(SETTINGS, HOLIDAYS_FILE).policy);
const sqs = createSqsClient(SQS_TIMEOUT_MS);
const files = createFileStore(BUCKET_NAME);
const { attachments } = SETTINGS;

const { now, newId, policy } = execution;

export const handler = httpHandler({
  ...createRoutes({
    execution,
    agents: createAgentStore(client, TABLE_NAME),
    queue: createLaneQueue(sqs, LANE_QUEUE_URLS),
    postHints: createHintPoster(sqs, { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    files,
    attach: openAttaching(files, { ...attachments, mostBytesTogether: MOST_MAILED_BYTES }),
  }),
  ...createReportRoutes({
    store: createFigureStore(client, TABLE_NAME, now),
    now,
    newId,
    authority: policy.authority,
    timeZone: SETTINGS.company.timeZone,
  }),
});
