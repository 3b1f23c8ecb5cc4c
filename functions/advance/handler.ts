import { createAddressAccess } from "../../shared/addresses/create-address-access.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createFileStore } from "../../shared/files/create-file-store.ts";
import { createDelivery } from "../../shared/mail/deliver.ts";
import { createMailSender } from "../../shared/mail/mail-sender.ts";
import { createSesClient } from "../../shared/mail/ses-client.ts";
import { wakeSchema } from "../../shared/queue/messages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createWebhookWakePoster } from "../../shared/queue/post-webhook-wake.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { openMailStanding } from "../../shared/reputation/open-mail-standing.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openVoice } from "../../shared/settings/voice.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createDueStore } from "../../shared/storage/due-store.ts";
import { createEndpointStore } from "../../shared/storage/endpoint-store.ts";
import { createFigureStore } from "../../shared/storage/figure-store.ts";
import { createIncidentStore } from "../../shared/storage/incident-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createMemberStore } from "../../shared/storage/member-store.ts";
import { createNoticeStore } from "../../shared/storage/notice-store.ts";
import { createReputationStore } from "../../shared/storage/reputation-store.ts";
import { createWebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../shared/storage/webhook-log.ts";
import { announce } from "../../shared/webhooks/announce.ts";
import { createEndpointListing } from "../../shared/webhooks/list-endpoints.ts";
import { rememberEndpoints } from "../../shared/webhooks/remember-endpoints.ts";
import { queueHandler } from "../queue.ts";
import { advanceAddress } from "./advance-address.ts";
import { advanceComplaint } from "./advance-complaint.ts";
import { advanceIncident } from "./advance-incident.ts";
import { createCatchingUp } from "./catch-up.ts";
import { environmentSchema } from "./env.ts";
import { createFileCarrying } from "./files-of.ts";
import { createNoting } from "./note-for-supervisors.ts";
import { payDebt } from "./pay-debt.ts";
import { createEventRecording } from "./record-events.ts";
import { createDigestMailing } from "./send-digest.ts";
import { createMailing } from "./send-mail.ts";

const environment = readEnvironment(environmentSchema);
const { TABLE_NAME, TEXTS_FILE } = environment;
const settings = readSettings(environment.SETTINGS_FILE);
const { client, execution } = createExecution(TABLE_NAME, settings.policy);
const [keyRing, voice] = await Promise.all([openKeyRing(client, TABLE_NAME), openVoice(settings, TEXTS_FILE)]);
const addresses = createAddressAccess(client, TABLE_NAME, execution);
const sender = createMailSender(createSesClient(), environment.CONFIGURATION_SET);
const deliver = createDelivery({ sender, brand: voice.brand, mailFrom: settings.company.mailFrom });
const { now } = execution;
const isMailStopped = openMailStanding(createReputationStore(client, TABLE_NAME), now);
const writing = { ...voice, keyRing, settings, deliver, publicUrl: environment.PUBLIC_URL, isMailStopped, now };
const carryFiles = createFileCarrying(createFileStore(environment.BUCKET_NAME));
const sendMail = createMailing({ ...writing, addresses, store: execution.store, carryFiles });
const agents = createAgentStore(client, TABLE_NAME);
const noteForSupervisors = createNoting(createNoticeStore(client, TABLE_NAME), settings);
/** No fresh queue: this function is woken by it, and must not feed it. */
const sqs = createSqsClient(1_000);
const postHints = createHintPoster(sqs, {
  lanes: environment.LANE_QUEUE_URLS,
  pushes: environment.PUSHES_QUEUE_URL,
});
const { policy, newId } = execution;
const members = createMemberStore(client, TABLE_NAME);
const incidents = createIncidentStore(client, TABLE_NAME);
const catchUp = createCatchingUp({ execution, incidents, members, postHints });
const pay = payDebt.bind(undefined, {
  execution,
  addresses,
  keyRing,
  agents,
  sendMail,
  noteForSupervisors,
  catchUp,
  members,
  postHints,
});
const sendDigest = createDigestMailing(writing);
const recordEvents = createEventRecording(createFigureStore(client, TABLE_NAME, execution.now), execution.newId);
const due = createDueStore(client, TABLE_NAME);
const wake = createWebhookWakePoster(sqs, environment.WEBHOOKS_QUEUE_URL);
const announcing = {
  lines: createWebhookLineStore(client, TABLE_NAME),
  log: createWebhookLog(client, TABLE_NAME),
  ...{ wake, now, newId },
};
const listEndpoints = rememberEndpoints(createEndpointListing(createEndpointStore(client, TABLE_NAME), settings));
const advance = advanceComplaint.bind(undefined, {
  ...{ execution, postHints, pay, recordEvents, due, listEndpoints },
  announce: announce.bind(undefined, announcing),
});
const inIncidents = { execution, incidents, members, policy, newId, postHints, advance };

/** Called by SQS: kicks from the fresh queue, and what the sweep found from the overdue queue. */
export const handler = queueHandler(wakeSchema, (wake) => {
  if ("complaint" in wake) return advance(wake.complaint);
  if ("incident" in wake) return advanceIncident(inIncidents, wake.incident);
  return advanceAddress({ ...addresses, sendDigest }, wake.address);
});
