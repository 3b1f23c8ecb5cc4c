import * as z from "zod";
import { eventTypes } from "../../domain/webhook/event.ts";
import { agent, count, moment, reference } from "./vocabulary.ts";

const eventType = z.enum([...eventTypes, "endpoint.test"]).meta({
  id: "EventType",
  description: "What happened. `endpoint.test` comes when a supervisor asks for it.",
});

const fields = {
  id: z.string(),
  url: z.string().meta({ format: "uri" }),
  types: z.array(z.enum(eventTypes)).optional().meta({ description: "What it is told of; absent for everything." }),
  detail: z.enum(["thin", "full"]).meta({ description: "`full`: with what was said and whom it is from." }),
  answers: z.union([z.boolean(), z.array(z.string())]).meta({
    description:
      "Whether it puts agents' answers where complaints came from: of all channels, or of those that it names.",
  }),
  description: z.string().optional(),
  from: z.enum(["configuration", "api"]).meta({ description: "`configuration`: only `enabled` can be changed here." }),
  disabled: z
    .object({ at: moment, because: z.enum(["gone", "by-supervisor"]) })
    .optional()
    .meta({ description: "Nothing is sent to it. `gone`: it answered 410 itself." }),
  failingSince: moment.optional().meta({
    description:
      "Of the first failure, while nothing has arrived since; that it refuses an event or two for what they are is none.",
  }),
  changedBy: agent.optional().meta({ description: "The supervisor whose call changed it last." }),
  changedAt: moment.optional(),
  revision: count.meta({
    description: "The number in the `ETag`: how often calls changed it, whatever becomes of what it is sent.",
  }),
};

export const webhook = z.object(fields).meta({ id: "Webhook", title: "Webhook", description: "An endpoint." });

export const webhookList = z.object({ items: z.array(webhook) }).meta({ id: "WebhookList", title: "WebhookList" });

const secret = z
  .string()
  .meta({ description: "As Standard Webhooks writes it: `whsec_` and the key in base64. Show it to nobody." });

export const webhookMade = z.object({ ...fields, secret }).meta({ id: "WebhookMade", title: "WebhookMade" });

export const webhookSecret = z
  .object({
    secret,
    previousUntil: moment.optional().meta({ description: "Until then the secret before it signs as well." }),
  })
  .meta({ id: "WebhookSecret", title: "WebhookSecret" });

const eventId = z.string().meta({ description: "The header `webhook-id` of each try." });

export const webhookTested = z.object({ event: eventId }).meta({ id: "WebhookTested", title: "WebhookTested" });

const lastTry = z.object({
  at: moment,
  millis: count,
  status: z.int().optional().meta({ description: "What the receiver answered." }),
  reason: z.string().optional().meta({ description: "Why there was no answer, such as `timeout` or `tls`." }),
});

const logRow = z.object({
  id: eventId,
  type: eventType,
  reference: reference.optional(),
  sequence: count.optional(),
  at: moment.meta({ description: "When it happened, which is what the day goes by." }),
  outcome: z.enum(["waiting", "delivered", "given-up"]),
  attempts: count,
  lastTry: lastTry.optional(),
});

export const webhookLogPage = z
  .object({ items: z.array(logRow), nextCursor: z.string().optional() })
  .meta({ id: "WebhookLogPage", title: "WebhookLogPage" });

export const webhookReplay = z
  .object({
    replayed: count.meta({ description: "How many wait to be sent again." }),
    skipped: count.meta({ description: "How many wait already, or are of a complaint that is gone." }),
    more: z.literal(true).optional().meta({ description: "Not all was looked at: ask again with `nextCursor`." }),
    nextCursor: z.string().optional(),
  })
  .meta({ id: "WebhookReplay", title: "WebhookReplay" });
