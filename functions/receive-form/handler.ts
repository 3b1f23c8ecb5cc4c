import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createSegmentReading } from "../../shared/complaints/read-segment.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { createFileStore } from "../../shared/files/create-file-store.ts";
import { openAttaching } from "../../shared/files/open-attaching.ts";
import { createAssess, GUARD_WINDOW } from "../../shared/guard/assess.ts";
import { openLaneFronts } from "../../shared/queue/lane-fronts.ts";
import { openHints } from "../../shared/queue/open-hints.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { wrongEnvironment } from "../../shared/settings/wrong-environment.ts";
import { createCustomerStore } from "../../shared/storage/customer-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMeter } from "../../shared/storage/meter.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { receiveForm } from "./receive-form.ts";
import { createRefusalPages } from "./refusal-pages.ts";
import { createRoute } from "./route.ts";

const {
  TABLE_NAME,
  BUCKET_NAME,
  SETTINGS_FILE,
  PUBLIC_URL,
  FRESH_QUEUE_URL,
  LANE_QUEUE_URLS,
  TEXTS_FILE,
  CAPTCHA_SECRET,
} = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
if (settings.guard.captcha !== undefined && CAPTCHA_SECRET === undefined) {
  throw wrongEnvironment(["CAPTCHA_SECRET: is missing, and guard.captcha asks for one"]);
}
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const lanes = Object.keys(LANE_QUEUE_URLS) as LaneId[];
const [keyRing, fronts] = await Promise.all([
  openKeyRing(client, TABLE_NAME),
  openLaneFronts(execution.store, lanes, execution.now),
]);
const postHints = openHints({ lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL });
const assess = createAssess({
  guard: settings.guard,
  captchaSecret: CAPTCHA_SECRET,
  keyRing,
  ofClients: createMeter(client, TABLE_NAME, { window: GUARD_WINDOW, every: 5 }),
  ofAll: createMeter(client, TABLE_NAME, { window: GUARD_WINDOW, every: 20 }),
  now: execution.now,
});
const attach = openAttaching(createFileStore(BUCKET_NAME), settings.attachments);
const receive = receiveForm.bind(undefined, {
  execution,
  keyRing,
  readSegment: createSegmentReading(createCustomerStore(client, TABLE_NAME), settings.policy),
  postHints,
  fronts,
  attach,
  linksLast: settings.linksLast,
});
const pages = createRefusalPages({ settings, textsFile: TEXTS_FILE });

export const handler = httpHandler({
  "POST /v1/complaints": createRoute({ assess, receive, pages, settings, publicUrl: PUBLIC_URL }),
});
