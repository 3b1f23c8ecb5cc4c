import { webhookSecretOf } from "../../shared/access/webhook-secret.ts";
import { type Instant, iso, type Millis } from "../../shared/domain/time.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { Health } from "../../shared/domain/webhook/health.ts";
import { revisionsWanted } from "../../shared/http/entity-tag.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, json } from "../http.ts";
import { changeEndpoint } from "./change-endpoint.ts";
import { type Dependencies as Changing, changeHealth } from "./change-state.ts";
import { etagIn } from "./endpoint-view.ts";
import { endpointIn, type Dependencies as Reading, supervisorIn } from "./read-request.ts";

export interface Dependencies extends Reading, Changing {
  keyRing: () => Promise<KeyRing>;
  now: () => Instant;
}

/** Time for a receiver to change over. */
const BOTH_SIGN: Millis = 86_400_000;

export const createSecretRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { endpoints, keyRing, now } = dependencies;

  const answer = async (endpoint: Endpoint, { secret, previousSecretUntil: until = 0 }: Health) => {
    const { identity } = await keyRing();
    const shown = {
      secret: webhookSecretOf(identity, endpoint, secret),
      previousUntil: until > now() ? iso(until) : undefined,
    };
    return json(200, shown, etagIn(endpoint));
  };

  return {
    "GET /v1/agent/webhooks/{id}/secret": async (event) => {
      await supervisorIn(dependencies, event);
      const endpoint = await endpointIn(dependencies, event);
      return answer(endpoint, (await endpoints.loadHealth(endpoint.id)).health);
    },

    "POST /v1/agent/webhooks/{id}/secret": async (event) => {
      const actor = await supervisorIn(dependencies, event);
      const found = await endpointIn(dependencies, event);
      const asked = { actor, revisions: revisionsWanted(event.headers) };
      const endpoint = await changeEndpoint(dependencies, found, asked);
      const previousSecretUntil = now() + BOTH_SIGN;
      const health = await changeHealth(dependencies, endpoint.id, (before) => ({
        ...before,
        secret: before.secret + 1,
        previousSecretUntil,
      }));
      return answer(endpoint, health);
    },
  };
};
