import { createExecution } from "../../shared/complaints/create-execution.ts";
import { formatsFor } from "../../shared/mail/formats.ts";
import { createMailSender } from "../../shared/mail/mail-sender.ts";
import { createSesClient } from "../../shared/mail/ses-client.ts";
import { wakeSchema } from "../../shared/queue/messages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { queueHandler } from "../queue.ts";
import { advanceComplaint } from "./advance-complaint.ts";
import { environmentSchema } from "./env.ts";
import { payDebt } from "./pay-debt.ts";
import { createMailing } from "./send-mail.ts";

const { TABLE_NAME, SETTINGS, PUBLIC_URL, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
/** The first date format of a process loads ICU's data: while it starts, rather than with its first mail. */
formatsFor(SETTINGS.company.language, "en", SETTINGS.company.timeZone);
const agents = createAgentStore(client, TABLE_NAME);
const sendMail = createMailing({
  sender: createMailSender(createSesClient()),
  store: execution.store,
  keyRing,
  settings: SETTINGS,
  publicUrl: PUBLIC_URL,
  now: execution.now,
});
const dependencies = {
  execution,
  /** No fresh queue: this function is woken by it, and must not feed it. */
  postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS }),
  pay: payDebt.bind(undefined, { execution, agents, sendMail }),
};

/** Called by SQS: kicks from the fresh queue, and what the sweep found from the overdue queue. */
export const handler = queueHandler(wakeSchema, ({ complaint }) => advanceComplaint(dependencies, complaint));
