import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { recentSince } from "../../shared/domain/early-warning/detect-rise.ts";
import { createDelivery } from "../../shared/mail/deliver.ts";
import { createMailSender } from "../../shared/mail/mail-sender.ts";
import { createSesClient } from "../../shared/mail/ses-client.ts";
import { createWaitingMeasure } from "../../shared/metrics/measure-waiting.ts";
import { createWebhookWakePoster } from "../../shared/queue/post-webhook-wake.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { lookAtReputation } from "../../shared/reputation/look-at-reputation.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { createAddressStore } from "../../shared/storage/address-store.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { createFigureStore } from "../../shared/storage/figure-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createNoticeStore } from "../../shared/storage/notice-store.ts";
import { createReputationStore } from "../../shared/storage/reputation-store.ts";
import { createWatchStore } from "../../shared/storage/watch-store.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../shared/storage/webhook-log.ts";
import { createRiseAnnouncing } from "../../shared/webhooks/announce-rise.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { audienceOf, watchedBy } from "./audience.ts";
import { countHours } from "./count-hours.ts";
import { environmentSchema } from "./env.ts";
import { keepWatch } from "./keep-watch.ts";
import { createObserving } from "./observe.ts";
import { createPaying } from "./pay-watch-debt.ts";
import { sendNotices } from "./send-notices.ts";
import { createStaffMailing } from "./send-to-staff.ts";
import { openStaffVoice } from "./staff-voice.ts";

const { TABLE_NAME, SETTINGS_FILE, ...environment } = readEnvironment(environmentSchema);
const settings = readSettings(SETTINGS_FILE);
const { company, policy } = settings;
const { client, execution } = createExecution(TABLE_NAME, policy);
const { now, newId } = execution;
const figures = createFigureStore(client, TABLE_NAME, now);
const notices = createNoticeStore(client, TABLE_NAME);
const [keyRing, voice] = await Promise.all([
  openKeyRing(client, TABLE_NAME),
  openStaffVoice(settings, environment.TEXTS_FILE),
]);
const sender = createMailSender(createSesClient(), environment.CONFIGURATION_SET);
const deliver = createDelivery({ sender, brand: voice.brand, mailFrom: company.mailFrom });
const addresses = createAddressStore(client, TABLE_NAME);
const sendToStaff = createStaffMailing({ ...voice, deliver, keyRing, addresses, now });
const observe = createObserving({ figures, timeZone: company.timeZone, watched: watchedBy(settings) });
const watches = createWatchStore(client, TABLE_NAME);
const audience = audienceOf(settings);
const announceRise = createRiseAnnouncing({
  lines: createWebhookLineStore(client, TABLE_NAME),
  log: createWebhookLog(client, TABLE_NAME),
  listEndpoints: createEndpointListing(createEndpointStore(client, TABLE_NAME), settings),
  wake: createWebhookWakePoster(createSqsClient(1_000), environment.WEBHOOKS_QUEUE_URL),
  ...{ now, newId },
});
const reputations = createReputationStore(client, TABLE_NAME);
const measureWaiting = createWaitingMeasure(client, TABLE_NAME, policy, now);
/** ms. What was begun has so much time to end: a mail takes up to 5 s, and is then written down. */
const RESERVE = 15_000;

/** Called by EventBridge Scheduler, every five minutes. */
export const handler = middy<unknown, { paid: number }, Error, Context>().handler((_event, context) => {
  const isTimeLeft = () => context.getRemainingTimeInMillis() > RESERVE;
  return keepWatch({
    ...{ watches, policy, audience, now, newId, observe, isTimeLeft },
    count: () => countHours({ store: figures, now, newId }, recentSince(now()), isTimeLeft),
    pay: createPaying({ figures, settings, now, newId, sendToStaff, announceRise }),
    measureWaiting,
    lookAtReputation: () => lookAtReputation({ reputations, now, newId }, 0),
    anyNotice: notices.any,
    sendNotices: () => sendNotices({ notices, settings, sendToStaff, now, isTimeLeft }),
  });
});
