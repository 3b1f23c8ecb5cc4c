import { createExecution } from "../../shared/complaints/create-execution.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { mediaTypeOf, readFields, readJson, readText, unsupportedType } from "../../shared/http/read-body.ts";
import { createHintPoster } from "../../shared/queue/post-hints.ts";
import { createSqsClient } from "../../shared/queue/sqs-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, httpHandler } from "../http.ts";
import { answerJson, answerRedirect } from "./answer.ts";
import { environmentSchema } from "./env.ts";
import { formSchema, fromUrlEncoded, REDIRECT_FIELD } from "./form-schema.ts";
import { receiveForm } from "./receive-form.ts";

const MOST_BYTES = 256 * 1024;

const { TABLE_NAME, SETTINGS, PUBLIC_URL, FRESH_QUEUE_URL, LANE_QUEUE_URLS } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, SETTINGS.policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
const postHints = createHintPoster(createSqsClient(1_000), { lanes: LANE_QUEUE_URLS, fresh: FRESH_QUEUE_URL });
const dependencies = { execution, keyRing, postHints, linksLast: SETTINGS.linksLast };

const receive: HttpRoute = async (event) => {
  const key = readIdempotencyKey(event.headers);
  const languages = event.headers["accept-language"];
  switch (mediaTypeOf(event)) {
    case "application/json": {
      const form = readFields(formSchema, readJson(event, MOST_BYTES));
      return answerJson(await receiveForm(dependencies, { form, key, languages }), PUBLIC_URL);
    }
    case "application/x-www-form-urlencoded": {
      const body = readText(event, MOST_BYTES);
      const form = readFields(formSchema, fromUrlEncoded(body));
      const received = await receiveForm(dependencies, { form, key, languages });
      return answerRedirect(
        received,
        PUBLIC_URL,
        new URLSearchParams(body).get(REDIRECT_FIELD),
        SETTINGS.allowedOrigins,
      );
    }
    default:
      throw unsupportedType("application/json or application/x-www-form-urlencoded");
  }
};

export const handler = httpHandler({ "POST /v1/complaints": receive });
