import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createFileEraser } from "../../shared/files/file-eraser.ts";
import { s3Endpoint } from "../../shared/files/s3-endpoint.ts";
import { createS3FileStore } from "../../shared/files/s3-file-store.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createPrivacyStore } from "../../shared/storage/privacy-store.ts";
import { createRows } from "../../shared/storage/rows.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { type HttpEvent, httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { environmentSchema } from "./env.ts";
import { createEraseRoute } from "./erase-route.ts";
import { createExportRoute } from "./export-route.ts";
import { goOn } from "./go-on.ts";
import { createHoldRoutes } from "./hold-routes.ts";

const { TABLE_NAME, BUCKET_NAME, SETTINGS_FILE } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { policy, agents: claims, retention } = settings;
const { client, execution } = createExecution(TABLE_NAME, policy);
const agents = createAgentStore(client, TABLE_NAME);
const fileStore = createS3FileStore(BUCKET_NAME, s3Endpoint());
const dependencies = {
  ...execution,
  ...{ agents, fileStore, keptFor: retention.closedComplaints },
  identify: createIdentify({ agents, claims, policy }),
  keyRing: await openKeyRing(client, TABLE_NAME),
  privacies: createPrivacyStore(client, TABLE_NAME),
  rows: createRows(client, TABLE_NAME),
  files: { ...createFileEraser(BUCKET_NAME, s3Endpoint()), put: fileStore.put },
  listEndpoints: createEndpointListing(createEndpointStore(client, TABLE_NAME), settings),
  elapsed: () => performance.now(),
};
/** ms. What was begun has so much time to end. */
const RESERVE = 20_000;

const onCall = httpHandler({
  ...createHoldRoutes(dependencies),
  "POST /v1/agent/customers/{id}/erase": createEraseRoute(dependencies),
  "POST /v1/agent/customers/{id}/export": createExportRoute(dependencies),
});
const onSchedule = middy<unknown, { expired: number }, Error, Context>().handler((_event, context) =>
  goOn(dependencies, () => context.getRemainingTimeInMillis() > RESERVE),
);

/** Called by EventBridge Scheduler each minute, and by supervisors by way of API Gateway. */
export const handler = (event: HttpEvent | { routeKey?: undefined }, context: Context) =>
  event.routeKey === undefined ? onSchedule(event, context) : onCall(event, context);
