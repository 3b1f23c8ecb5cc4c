import { createExecution } from "../../shared/complaints/create-execution.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { formatsFor } from "../../shared/mail/formats.ts";
import { createPages } from "../../shared/pages/create-pages.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { readOverrides } from "../../shared/texts/overrides.ts";
import { createTexts } from "../../shared/texts/texts.ts";
import { httpHandler } from "../http.ts";
import { environmentSchema } from "./env.ts";
import { createRoutes } from "./routes.ts";

const { TABLE_NAME, SETTINGS, FRESH_QUEUE_URL, LANE_QUEUE_URLS, TEXTS_FILE } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
const { company } = SETTINGS;
const brand = { name: company.name, ...SETTINGS.brand };
const textsFor = createTexts({ company: company.name, tone: brand.tone, overrides: readOverrides(TEXTS_FILE) });
const language = pickLanguage([], company.language);
/** The first date format of a process loads ICU's data: while it starts, rather than with its first page. */
formatsFor(company.language, language, company.timeZone);
await textsFor(language);

export const handler = httpHandler(
  createRoutes({
    execution,
    keyRing,
    postHints: createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL }),
    settings: SETTINGS,
    textsFor,
    pages: createPages(brand),
  }),
);
