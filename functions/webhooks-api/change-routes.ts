import { webhookSecretOf } from "../../shared/access/webhook-secret.ts";
import { changeWebhook, makeWebhook, type WebhookDefinition } from "../../shared/api/webhooks.ts";
import { refuseCondition, revisionsWanted } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type Allowed, checkWebhookUrl } from "../../shared/webhooks/sending/check-url.ts";
import { type HttpRoute, json } from "../http.ts";
import { type Dependencies as Changing, changeEndpoint, remove, setEnabled } from "./change-endpoint.ts";
import { endpointView, etagIn } from "./endpoint-view.ts";
import { makeEndpoint, requestIn } from "./make-endpoint.ts";
import { endpointIn, type Dependencies as Reading, readBody, supervisorIn } from "./read-request.ts";
import { badUrl } from "./refusals.ts";

export interface Dependencies extends Changing, Reading {
  keyRing: () => Promise<KeyRing>;
  allowed: Allowed;
  /** Endpoints of the configuration. */
  configured: number;
}

export const createChangeRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { endpoints, keyRing, newId, allowed } = dependencies;

  return {
    "POST /v1/agent/webhooks": async (event) => {
      const actor = await supervisorIn(dependencies, event);
      const definition = withGoodUrl(readFields(makeWebhook, readBody(event)), allowed);
      refuseCondition(event.headers);
      const request = requestIn(event, actor, definition, newId);
      const { endpoint, isNew } = await makeEndpoint(dependencies, { definition, request, actor });
      const [{ identity }, { health }] = await Promise.all([keyRing(), endpoints.loadHealth(endpoint.id)]);
      const view = endpointView(endpoint, health);
      const secret = webhookSecretOf(identity, endpoint, health.secret);
      return json(
        201,
        { ...view, secret },
        {
          ...etagIn(endpoint),
          ...(isNew ? {} : { "idempotency-replayed": "true" }),
        },
      );
    },

    "PUT /v1/agent/webhooks/{id}": async (event) => {
      const actor = await supervisorIn(dependencies, event);
      const { enabled, url, ...rest } = readFields(changeWebhook, readBody(event));
      const definition =
        url === undefined ? undefined : withGoodUrl({ detail: "thin", answers: false, ...rest, url }, allowed);
      const found = await endpointIn(dependencies, event);
      const asked = { actor, revisions: revisionsWanted(event.headers) };
      const endpoint = await changeEndpoint(dependencies, found, asked, definition);
      if (enabled !== undefined) await setEnabled(dependencies, endpoint, enabled);
      const { health } = await endpoints.loadHealth(endpoint.id);
      return json(200, endpointView(endpoint, health), etagIn(endpoint));
    },

    "DELETE /v1/agent/webhooks/{id}": async (event) => {
      await supervisorIn(dependencies, event);
      await remove(dependencies, await endpointIn(dependencies, event), revisionsWanted(event.headers));
      return { statusCode: 204, headers: { "cache-control": "no-store" } };
    },
  };
};

/** With the URL as it was judged, not as it was written. */
const withGoodUrl = (definition: WebhookDefinition, allowed: Allowed): WebhookDefinition => {
  const url = checkWebhookUrl(definition.url, allowed);
  if ("refused" in url) throw badUrl(url.refused);
  return { ...definition, url: url.href };
};
