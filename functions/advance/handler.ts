import { createInTurn } from "../../shared/addresses/in-turn.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { formatsFor } from "../../shared/mail/formats.ts";
import { createMailSender } from "../../shared/mail/mail-sender.ts";
import { createSesClient } from "../../shared/mail/ses-client.ts";
import { wakeSchema } from "../../shared/queue/messages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createAddressStore } from "../../shared/storage/address-store.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { readOverrides } from "../../shared/texts/overrides.ts";
import { createTexts } from "../../shared/texts/texts.ts";
import { queueHandler } from "../queue.ts";
import { advanceAddress } from "./advance-address.ts";
import { advanceComplaint } from "./advance-complaint.ts";
import { createDelivery } from "./deliver.ts";
import { environmentSchema } from "./env.ts";
import { payDebt } from "./pay-debt.ts";
import { createDigestMailing } from "./send-digest.ts";
import { createMailing } from "./send-mail.ts";

const { TABLE_NAME, SETTINGS, PUBLIC_URL, LANE_QUEUE_URLS, TEXTS_FILE, CONFIGURATION_SET } =
  readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
const { company } = SETTINGS;
const brand = { name: company.name, ...SETTINGS.brand };
const textsFor = createTexts({ company: company.name, tone: brand.tone, overrides: readOverrides(TEXTS_FILE) });
const language = pickLanguage([], company.language);
/** The first date format of a process loads ICU's data: while it starts, rather than with its first mail. */
formatsFor(company.language, language, company.timeZone);
await textsFor(language);

const addresses = { ...execution, addresses: createAddressStore(client, TABLE_NAME), inTurn: createInTurn() };
const deliver = createDelivery({
  sender: createMailSender(createSesClient(), CONFIGURATION_SET),
  brand,
  mailFrom: company.mailFrom,
});
const mailing = { ...addresses, keyRing, settings: SETTINGS, brand, textsFor, deliver, publicUrl: PUBLIC_URL };
const agents = createAgentStore(client, TABLE_NAME);
const pay = payDebt.bind(undefined, { execution, addresses, keyRing, agents, sendMail: createMailing(mailing) });
/** No fresh queue: this function is woken by it, and must not feed it. */
const postHints = createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS });
const sendDigest = createDigestMailing(mailing);

/** Called by SQS: kicks from the fresh queue, and what the sweep found from the overdue queue. */
export const handler = queueHandler(wakeSchema, (wake) =>
  "complaint" in wake
    ? advanceComplaint({ execution, postHints, pay }, wake.complaint)
    : advanceAddress({ ...addresses, sendDigest }, wake.address),
);
