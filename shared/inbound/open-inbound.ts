import type * as z from "zod";
import { createExecution } from "../complaints/create-execution.ts";
import { createSegmentReading } from "../complaints/read-segment.ts";
import type { LaneId } from "../domain/ids.ts";
import { createFileStore } from "../files/create-file-store.ts";
import { openLaneFronts } from "../queue/lane-fronts.ts";
import { createHintPoster } from "../queue/post-hints.ts";
import { createSqsClient } from "../queue/sqs-client.ts";
import { readSettings } from "../settings/read-settings.ts";
import { createCustomerStore } from "../storage/customer-store.ts";
import { openKeyRing } from "../storage/key-ring.ts";
import { createMailIndex } from "../storage/mail-index.ts";
import { createParkedStore } from "../storage/parked-store.ts";
import { createSentMailStore } from "../storage/sent-mail-store.ts";
import type { inboundEnvironment } from "./environment.ts";
import { createKeepMailFiles } from "./keep-mail-files.ts";
import { createTakeIn } from "./take-in.ts";

type Environment = z.output<z.ZodObject<typeof inboundEnvironment>>;

/** What a door for mail is built on, once a start. */
export const openInbound = async (environment: Environment) => {
  const { TABLE_NAME, BUCKET_NAME, SETTINGS_FILE, FRESH_QUEUE_URL, LANE_QUEUE_URLS } = environment;
  const settings = readSettings(SETTINGS_FILE);
  const { client, execution } = createExecution(TABLE_NAME, settings.policy);
  const [keyRing, fronts] = await Promise.all([
    openKeyRing(client, TABLE_NAME),
    openLaneFronts(execution.store, Object.keys(LANE_QUEUE_URLS) as LaneId[], execution.now),
  ]);
  const files = createFileStore(BUCKET_NAME);
  const parked = createParkedStore(client, TABLE_NAME, settings.retention.mails);
  const { inbound, attachments } = settings;
  const takeIn = createTakeIn({
    execution,
    keyRing,
    readSegment: createSegmentReading(createCustomerStore(client, TABLE_NAME), settings.policy),
    fronts,
    parked,
    keepFiles: createKeepMailFiles(files, attachments),
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    index: createMailIndex(client, TABLE_NAME),
    sent: createSentMailStore(client, TABLE_NAME),
    replyDomain: inbound.replyDomain,
    rules: { ours: settings.policy.mail.ours, trustedForwarders: inbound.trustedForwarders },
  });
  return { client, takeIn, files, parked, keyRing, settings, now: execution.now, newId: execution.newId };
};
