import type { HeaderObject, ParameterObject } from "./model.ts";
import type { AnswerHeader, RequestHeader } from "./operation.ts";

const text = { type: "string" } as const;

const parameter = (name: RequestHeader, description: string, more: Partial<ParameterObject> = {}): ParameterObject => ({
  name,
  in: "header",
  required: false,
  description,
  schema: text,
  ...more,
});

/** What requests may say of themselves. */
export const headerParameters: Record<RequestHeader, ParameterObject> = {
  "Idempotency-Key": parameter(
    "Idempotency-Key",
    "Your name for this request, sent again with each try: it is then carried out once, and answered the same.",
    { schema: { type: "string", pattern: "^[!-~]{1,255}$" }, example: "5b1c6d0e-8d5f-4f0e-9c53-0f6f2f1f7a11" },
  ),
  "If-Match": parameter(
    "If-Match",
    "The `ETag` of what you decided on, or several of them, or `*`. Refused with 412 where it has changed since.",
  ),
  "If-None-Match": parameter("If-None-Match", "The `ETag` of what you have. Answered with 304 where it is still that."),
  "X-Envelope-From": parameter("X-Envelope-From", "Who sent the mail by SMTP; `<>` for the null path."),
  "X-Envelope-To": parameter("X-Envelope-To", "Who received it by SMTP, separated by commas."),
  "webhook-id": parameter("webhook-id", "Standard Webhooks: the message's own name.", { required: true }),
  "webhook-timestamp": parameter("webhook-timestamp", "Standard Webhooks: seconds since 1970, UTC.", {
    required: true,
  }),
  "webhook-signature": parameter("webhook-signature", "Standard Webhooks: `v1,` and the signature in base64.", {
    required: true,
  }),
};

/** What answers say of themselves. */
export const headerObjects: Record<AnswerHeader, HeaderObject> = {
  "Content-Disposition": { description: "The file's name.", schema: text },
  "Content-Language": { description: "BCP 47.", schema: text },
  ETag: {
    description: "Changes with what is seen, as far as others decide about it. To be sent back as `If-Match`.",
    schema: text,
  },
  "Idempotency-Replayed": {
    description: "The request had been carried out before; this is its answer.",
    schema: { type: "string", const: "true" },
  },
  Location: { description: "Where to go next.", schema: text },
  "Retry-After": { description: "Seconds after which to ask again.", schema: { type: "string", pattern: "^[0-9]+$" } },
};
