import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { createListing } from "../../shared/arrivals/list-files.ts";
import { createLogReading, logsEndpoint } from "../../shared/arrivals/read-log.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { putMetrics } from "../../shared/emf.ts";
import { s3Endpoint } from "../../shared/files/s3-endpoint.ts";
import { lookBack } from "../../shared/proof/look-back.ts";
import { proveDay } from "../../shared/proof/prove-day.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { createNoticeStore } from "../../shared/storage/notice-store.ts";
import { createOpenProofsStore } from "../../shared/storage/open-proofs-store.ts";
import { createParkedStore } from "../../shared/storage/parked-store.ts";
import { createProofStore } from "../../shared/storage/proof-store.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { type HttpEvent, httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createProofRoutes } from "./proof-routes.ts";
import { type Dependencies, proveLastDay } from "./prove-last-day.ts";

const { TABLE_NAME, BUCKET_NAME, SETTINGS_FILE, ACCESS_LOG, DOOR_LOGS, INTAKE_ROUTES } =
  readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { policy, agents: claims, retention } = settings;
const { client, execution } = createExecution(TABLE_NAME, policy);
const { store, now } = execution;
const proofs = createProofStore(client, TABLE_NAME);
const parked = createParkedStore(client, TABLE_NAME);
const doors = { readLog: createLogReading(logsEndpoint()), doorLogs: DOOR_LOGS };
const endpoints = createEndpointStore(client, TABLE_NAME);
const prove = proveDay.bind(undefined, {
  ...{ proofs, store, parked, policy, now },
  ...{ endpoints, lines: createWebhookLineStore(client, TABLE_NAME) },
  listEndpoints: createEndpointListing(endpoints, settings),
  listFiles: createListing(BUCKET_NAME, s3Endpoint()),
  mailsKept: retention.mails,
  ...{ ...doors, accessLog: ACCESS_LOG, intake: new Set(INTAKE_ROUTES) },
});
const dependencies: Dependencies = {
  ...{ proofs, prove, now },
  openProofs: createOpenProofsStore(client, TABLE_NAME),
  notices: createNoticeStore(client, TABLE_NAME),
  putMetrics: (found) => putMetrics(found, now()),
  lookBack: lookBack.bind(undefined, { ...doors, proofs, parked }),
};
/** ms. What was begun has so much time to end. */
const RESERVE = 30_000;

const onCall = httpHandler(createProofRoutes({ ...dependencies, claims }));
const onSchedule = middy<unknown, { day: string; missing: number }, Error, Context>().handler((_event, context) => {
  return proveLastDay(
    dependencies,
    AbortSignal.timeout(Math.max(0, Math.floor(context.getRemainingTimeInMillis() - RESERVE))),
  );
});

/** Called by EventBridge Scheduler each hour, and by supervisors by way of API Gateway. */
export const handler = (event: HttpEvent | { routeKey?: undefined }, context: Context) =>
  event.routeKey === undefined ? onSchedule(event, context) : onCall(event, context);
