import { createExecution } from "../../shared/complaints/create-execution.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { createFileStore } from "../../shared/files/create-file-store.ts";
import { openAttaching } from "../../shared/files/open-attaching.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createChatStore } from "../../shared/storage/chat-store.ts";
import { createCustomerStore } from "../../shared/storage/customer-store.ts";
import { createFigureStore } from "../../shared/storage/figure-store.ts";
import { createIncidentStore } from "../../shared/storage/incident-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMemberStore } from "../../shared/storage/member-store.ts";
import { httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { createActRoute } from "./act-route.ts";
import { createClaimRoute } from "./claim-route.ts";
import { createComplaintRoutes } from "./complaint-routes.ts";
import { environmentSchema } from "./env.ts";
import { createLaneQueue } from "./lane-queue.ts";
import { createListRoute } from "./list-route.ts";
import { openDesk } from "./open-desk.ts";
import { createReportRoutes } from "./report-routes.ts";
import { createTypingRoute } from "./typing-route.ts";
import { createWriteDownRoute } from "./write-down-route.ts";

/** SES takes 10 MB of a mail as it is sent, in which files take up a third more. */
const MOST_MAILED_BYTES = 7_000_000;
/** Room for a long poll of the longest slice. */
const SQS_TIMEOUT_MS = 3_500;

const { TABLE_NAME, BUCKET_NAME, SETTINGS_FILE, FRESH_QUEUE_URL, PUSHES_QUEUE_URL, LANE_QUEUE_URLS } =
  readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const sqs = createSqsClient(SQS_TIMEOUT_MS);
const files = createFileStore(BUCKET_NAME);
const { attachments } = settings;

const { now, newId, policy } = execution;
const agents = createAgentStore(client, TABLE_NAME);
const identify = createIdentify({ agents, claims: settings.agents, policy });
const queue = createLaneQueue(sqs, LANE_QUEUE_URLS);
const postHints = createHintPoster(sqs, { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL, pushes: PUSHES_QUEUE_URL });
const customers = createCustomerStore(client, TABLE_NAME);
const chats = createChatStore(client, TABLE_NAME);
const keyRing = await openKeyRing(client, TABLE_NAME);
const attach = openAttaching(files, { ...attachments, mostBytesTogether: MOST_MAILED_BYTES });

const lanes = Object.keys(LANE_QUEUE_URLS) as LaneId[];

export const handler = httpHandler({
  "POST /v1/agent/queue/claim": createClaimRoute({ identify, execution, agents, customers, chats, queue, postHints }),
  "GET /v1/agent/complaints": createListRoute({ identify, execution, agents, keyRing }),
  "POST /v1/agent/complaints": createWriteDownRoute({
    identify,
    agents,
    attach: openAttaching(files, attachments),
    postHints,
    openDesk: () => openDesk({ execution, customers, keyRing, lanes }),
  }),
  "POST /v1/agent/complaints/{reference}/{action}": createActRoute({
    identify,
    execution,
    agents,
    incidents: createIncidentStore(client, TABLE_NAME),
    members: createMemberStore(client, TABLE_NAME),
    attach,
    postHints,
  }),
  "POST /v1/agent/complaints/{reference}/typing": createTypingRoute({ identify, store: execution.store, postHints }),
  ...createComplaintRoutes({ identify, execution, customers, chats, files }),
  ...createReportRoutes({
    store: createFigureStore(client, TABLE_NAME, now),
    now,
    newId,
    claims: settings.agents,
    timeZone: settings.company.timeZone,
  }),
});
