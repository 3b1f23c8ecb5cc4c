import * as z from "zod";
import {
  webhook,
  webhookList,
  webhookLogPage,
  webhookMade,
  webhookReplay,
  webhookSecret,
  webhookTested,
} from "../../api/answers/webhook.ts";
import { changeWebhook, makeWebhook, replayWebhook, webhookLogQuery } from "../../api/webhooks.ts";
import { type Area, json, type Operation } from "../operation.ts";

const path = { id: z.string().meta({ description: "An endpoint's id.", examples: ["wh-4k1r0v9x2m7q"] }) };
const off = "webhooks-off";
const url = "https://crm.example.com/heard";

const supervised = ({ problems, ...operation }: Omit<Operation, "access">): Operation => ({
  ...operation,
  access: "supervisors",
  problems: {
    ...(operation.route.includes("{id}") ? { 404: ["unknown-webhook"] } : {}),
    ...problems,
    409: [off, ...(problems?.[409] ?? [])],
  },
});

export const webhookArea: Area = {
  name: "Webhooks",
  description:
    "Systems of yours that are told what happens to complaints, in order and at least once, signed by Standard Webhooks. What they are sent is listed under Events.",
  operations: [
    supervised({
      id: "listWebhooks",
      route: "GET /v1/agent/webhooks",
      summary: "List all endpoints, and how they do",
      answers: { 200: { description: "All of them.", content: json(webhookList) } },
    }),
    supervised({
      id: "makeWebhook",
      route: "POST /v1/agent/webhooks",
      summary: "Make an endpoint",
      description:
        "It is told of whatever happens from then on. None can be made where there are ten, those of the configuration counted; up to ten that are configured later come on top.",
      headers: ["Idempotency-Key"],
      body: { required: true, content: json(makeWebhook, { url, types: ["complaint.resolved"], detail: "full" }) },
      answers: {
        201: { description: "Made.", headers: ["ETag", "Idempotency-Replayed"], content: json(webhookMade) },
      },
      problems: { 409: ["too-many-webhooks"] },
    }),
    supervised({
      id: "readWebhook",
      route: "GET /v1/agent/webhooks/{id}",
      summary: "Read an endpoint",
      path,
      answers: { 200: { description: "The endpoint.", headers: ["ETag"], content: json(webhook) } },
    }),
    supervised({
      id: "changeWebhook",
      route: "PUT /v1/agent/webhooks/{id}",
      summary: "Replace all of an endpoint, enable or disable it",
      description:
        "Sent with its `url`, what is absent isn't so any more, `enabled` alone excepted. While it is disabled its events wait, each for three days.",
      path,
      headers: ["If-Match"],
      body: { required: true, content: json(changeWebhook, { url, detail: "thin", enabled: true }) },
      answers: { 200: { description: "As it is now.", headers: ["ETag"], content: json(webhook) } },
      problems: { 409: ["configured-webhook"] },
    }),
    supervised({
      id: "deleteWebhook",
      route: "DELETE /v1/agent/webhooks/{id}",
      summary: "Delete an endpoint",
      description: "What waits for it is never sent.",
      path,
      headers: ["If-Match"],
      answers: { 204: { description: "It is gone." } },
      problems: { 409: ["configured-webhook"] },
    }),
    supervised({
      id: "readWebhookSecret",
      route: "GET /v1/agent/webhooks/{id}/secret",
      summary: "Read with what an endpoint's events are signed",
      path,
      answers: { 200: { description: "The secret in use.", headers: ["ETag"], content: json(webhookSecret) } },
    }),
    supervised({
      id: "rotateWebhookSecret",
      route: "POST /v1/agent/webhooks/{id}/secret",
      summary: "Change an endpoint's secret",
      description:
        "For 24 hours the one before signs as well, and only that: if no answer comes, read the secret rather than ask again.",
      path,
      headers: ["If-Match"],
      answers: { 200: { description: "The new secret.", headers: ["ETag"], content: json(webhookSecret) } },
    }),
    supervised({
      id: "testWebhook",
      route: "POST /v1/agent/webhooks/{id}/test",
      summary: "Send an endpoint a test event",
      path,
      answers: { 202: { description: "It is on its way.", content: json(webhookTested) } },
    }),
    supervised({
      id: "readWebhookLog",
      route: "GET /v1/agent/webhooks/{id}/log",
      summary: "Read what an endpoint was told, and what became of it",
      description: "The events of one day, the newest first.",
      path,
      query: webhookLogQuery,
      answers: { 200: { description: "A page of them.", content: json(webhookLogPage) } },
      problems: { 422: ["bad-cursor"] },
    }),
    supervised({
      id: "replayWebhook",
      route: "POST /v1/agent/webhooks/{id}/replay",
      summary: "Send an endpoint events again",
      description:
        "Events of one day, by their ids, or all that were given up, or all; 500 in one call. They keep their ids, and come in their order behind what waits.",
      path,
      body: { required: true, content: json(replayWebhook, { day: "2026-11-22", only: "given-up" }) },
      answers: { 202: { description: "They are on their way.", content: json(webhookReplay) } },
      problems: { 422: ["bad-cursor"] },
    }),
  ],
};
