import * as z from "zod";
import { channelName } from "../domain/channel.ts";
import type { Endpoint } from "../domain/webhook/endpoint.ts";
import { eventTypes } from "../domain/webhook/event.ts";
import { line } from "../http/fields.ts";
import { MOST_CHANNELS } from "../settings/webhooks.ts";

const MOST_URL = 2_000;
/** The place of one row, sealed. */
const LONGEST_CURSOR = 300;
const MOST_LISTED = 100;
/** So many can be put into their lines well within one call. */
export const MOST_REPLAYED = 500;

const detail = z
  .enum(["thin", "full"], "detail must be thin or full.")
  .meta({ description: "`full`: with what was said and whom it is from. `thin`: without any personal data." });

const answers = z
  .union(
    [
      z.boolean(),
      z
        .array(z.string().regex(channelName, "A channel in answers is lower-case letters, digits and hyphens."))
        .min(1, "Name a channel in answers, or say false.")
        .max(MOST_CHANNELS, `answers may name ${MOST_CHANNELS} channels.`),
    ],
    "answers must be true, false or a list of channels.",
  )
  .meta({
    description:
      "Whether it puts agents' answers where complaints came from, such as under a review: `true` for all channels, or the names of those for which it does. Takes `detail` to be `full`.",
  });

const what = {
  types: z
    .array(z.enum(eventTypes, "A type must be one of those that the API's document lists."), "types must be a list.")
    .min(1, "Name a type in types, or leave it out for all.")
    .max(100, "types may name 100.")
    .transform((types) => [...new Set(types)])
    .exactOptional()
    .meta({ description: "What it is told of. Absent for everything." }),
  description: z.exactOptional(line("description", 200)),
};

/** What may stand in it is judged where it is known whom webhooks may reach. */
const url = z
  .string({ error: ({ input }) => (input === undefined ? "url is needed." : "url must be text.") })
  .meta({ format: "uri", maxLength: MOST_URL, description: "`https`, and within everybody's reach." });

interface Told {
  detail?: "thin" | "full" | undefined;
  answers?: Endpoint["answers"] | undefined;
}

const checkAnswers = ({ detail, answers }: Told, context: z.RefinementCtx): void => {
  if (answers === undefined || answers === false || detail === "full") return;
  const message = "To take answers, detail must be full: they are the words that are to be put somewhere.";
  context.addIssue({ code: "custom", path: ["detail"], message });
};

/** `POST /v1/agent/webhooks` */
export const makeWebhook = z
  .strictObject({ url, ...what, detail: detail.default("thin"), answers: answers.default(false) })
  .superRefine(checkAnswers);

export type WebhookDefinition = Pick<Endpoint, "url" | "types" | "detail" | "answers" | "description">;

/** `PUT /v1/agent/webhooks/{id}`: all that it is, or `enabled` alone. */
export const changeWebhook = z
  .strictObject({
    url: url.exactOptional(),
    ...what,
    detail: detail.exactOptional(),
    answers: answers.exactOptional(),
    enabled: z
      .boolean("enabled must be true or false.")
      .exactOptional()
      .meta({ description: "`false`: nothing is sent. `true`: what waits is sent at once. Absent: as before." }),
  })
  .superRefine((change, context) => {
    const { url: to, enabled, ...rest } = change;
    if (to === undefined && (enabled === undefined || Object.keys(rest).length > 0)) {
      const message = "Send all of it with its url, or enabled alone.";
      context.addIssue({ code: "custom", path: ["url"], message });
    } else checkAnswers(change, context);
  });

const day = z.iso
  .date("day must be a day such as 2026-11-22, in UTC.")
  .exactOptional()
  .meta({ description: "UTC. Today if absent; known for 40 days." });
const cursor = z.string("cursor must be text.").max(LONGEST_CURSOR, "Send the cursor as it was given in nextCursor.");

/** `GET /v1/agent/webhooks/{id}/log` */
export const webhookLogQuery = z.strictObject({
  day,
  limit: z.coerce
    .number(`limit must be 1 to ${MOST_LISTED}.`)
    .int(`limit must be 1 to ${MOST_LISTED}.`)
    .min(1, `limit must be 1 to ${MOST_LISTED}.`)
    .max(MOST_LISTED, `limit must be 1 to ${MOST_LISTED}.`)
    .default(25),
  cursor: cursor.exactOptional(),
});

/** `POST /v1/agent/webhooks/{id}/replay` */
export const replayWebhook = z
  .strictObject({
    events: z
      .array(z.string("An event's id must be text.").min(1, "An event has an id.").max(100), "events must be a list.")
      .min(1, "Name an event in events, or leave it out for a day's.")
      .max(MOST_REPLAYED, `events may name ${MOST_REPLAYED}.`)
      .exactOptional()
      .meta({ description: "Ids of events of that day." }),
    day,
    only: z
      .enum(["given-up", "all"], "only must be given-up or all.")
      .exactOptional()
      .meta({ description: "Without `events`: which of that day's. `given-up` if absent." }),
    cursor: cursor.exactOptional(),
  })
  .superRefine(({ events, only }, context) => {
    if (events === undefined || only === undefined) return;
    context.addIssue({ code: "custom", path: ["only"], message: "Name events, or say which of a day's." });
  });
