import { createAddressAccess } from "../../shared/addresses/create-address-access.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { lookAtReputation } from "../../shared/reputation/look-at-reputation.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { readSettings } from "../../shared/settings/read-settings.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { createOutboxReader } from "../../shared/storage/outbox-reader.ts";
import { createReputationStore } from "../../shared/storage/reputation-store.ts";
import { createSentMailStore } from "../../shared/storage/sent-mail-store.ts";
import { queueHandler } from "../queue.ts";
import { deliveryEventSchema } from "./delivery-event.ts";
import { environmentSchema } from "./env.ts";
import { recordDelivery } from "./record-delivery.ts";
import { createSentRecording } from "./record-sent.ts";

const { TABLE_NAME, SETTINGS_FILE, FRESH_QUEUE_URL, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, readSettings(SETTINGS_FILE).policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
const addresses = createAddressAccess(client, TABLE_NAME, execution);
const [readOutboxes, sentMails] = [createOutboxReader(client, TABLE_NAME), createSentMailStore(client, TABLE_NAME)];
const recordSent = createSentRecording({ execution, addresses, keyRing, readOutboxes, sentMails });
const postHints = createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL });
const reputations = createReputationStore(client, TABLE_NAME);
/** ms. Sooner than anybody would act, and seldom enough where everything comes back. */
const LOOKS_APART = 10_000;
const look = () => lookAtReputation({ reputations, ...execution }, LOOKS_APART);

/** Called by SQS, with what SES published to SNS. */
export const handler = queueHandler(deliveryEventSchema, (event) =>
  recordDelivery({ execution, addresses, keyRing, recordSent, postHints, reputations, lookAtReputation: look }, event),
);
