import { etagOf } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";
import { MOST_ENDPOINTS } from "../../shared/settings/webhooks.ts";
import type { UrlRefusal } from "../../shared/webhooks/sending/check-url.ts";

/** Why nothing was done, as an answer that tells the supervisor what to do instead. */

export const supervisorsOnly = (): Problem =>
  new Problem(403, "supervisors-only", { detail: "Only a supervisor works on webhooks." });

export const webhooksOff = (): Problem =>
  new Problem(409, "webhooks-off", {
    detail: 'This deployment sends no webhooks. Set "webhooks": {} under context.heard in cdk.json, and deploy.',
  });

export const unknownWebhook = (): Problem =>
  new Problem(404, "unknown-webhook", { detail: "There is no endpoint of that id." });

export const changedMeanwhile = (revision: number): Problem =>
  new Problem(412, "changed-meanwhile", {
    detail: "The endpoint has changed since you read it. Read it again, then decide.",
    headers: { etag: etagOf(revision) },
  });

export const tooMany = (): Problem =>
  new Problem(409, "too-many-webhooks", {
    detail: `No call makes more than ${MOST_ENDPOINTS} endpoints, with those of the configuration: delete one first.`,
  });

export const isConfigured = (): Problem =>
  new Problem(409, "configured-webhook", {
    detail: "This endpoint is set in cdk.json: change it there, and deploy. Here it can only be enabled and disabled.",
  });

export const keyReused = (): Problem =>
  new Problem(422, "idempotency-key-reused", {
    detail: "This Idempotency-Key was sent before, with another body.",
  });

export const badUrl = (refusal: UrlRefusal): Problem => fieldAtFault("fields-at-fault", "/url", URL_REFUSALS[refusal]);

export const badCursor = (): Problem =>
  fieldAtFault("bad-cursor", "/cursor", "Send the cursor as it was given in nextCursor, with the same day.");

const URL_REFUSALS: Record<UrlRefusal, string> = {
  "too-long": "url may have 2,000 characters.",
  "not-a-url": "url must be an address such as https://crm.example.com/heard, without spaces.",
  "not-https": "url must begin with https://.",
  "has-credentials": "url must have no user name and password: that it comes from here is told by its signature.",
  "has-fragment": "url must have no fragment: what stands behind a # never gets to a receiver.",
  "refused-address": "url must be within everybody's reach: no host of a private network is, nor one without a dot.",
  "refused-port": "url may name the port 443 or 8443, and no other.",
};

const fieldAtFault = (type: string, pointer: string, detail: string): Problem =>
  new Problem(422, type, { detail, errors: [{ pointer, detail }] });
