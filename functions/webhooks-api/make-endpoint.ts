import { randomInt } from "node:crypto";
import { digestOf } from "../../shared/access/identity.ts";
import type { WebhookDefinition } from "../../shared/api/webhooks.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { commandId } from "../../shared/domain/ids.ts";
import { type EndpointId, endpointId } from "../../shared/domain/webhook/endpoint.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { MOST_ENDPOINTS } from "../../shared/settings/webhooks.ts";
import type { MadeEndpoint } from "../../shared/storage/endpoint-store.ts";
import type { HttpEvent } from "../http.ts";
import { changeRegistry, type Dependencies } from "./change-state.ts";
import { keyReused, tooMany } from "./refusals.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const ID_CHARACTERS = 12;

/** Who asked for it, and for what: the same request again is answered with the endpoint that it made. */
export const requestIn = (
  event: HttpEvent,
  actor: AgentActor,
  definition: WebhookDefinition,
  newId: () => string,
): MadeEndpoint["request"] => {
  const key = readIdempotencyKey(event.headers) ?? newId();
  return {
    id: commandId(digestOf(actor.id, "make-webhook", key)),
    digest: digestOf(JSON.stringify(definition)),
  };
};

interface Outcome {
  endpoint: MadeEndpoint;
  isNew: boolean;
}

export const makeEndpoint = (
  dependencies: Dependencies & { configured: number },
  definition: WebhookDefinition,
  request: MadeEndpoint["request"],
): Promise<Outcome> =>
  changeRegistry<Outcome>(dependencies, (made) => {
    const before = made.find((one) => one.request.id === request.id);
    if (before !== undefined) {
      if (before.request.digest !== request.digest) throw keyReused();
      return { made, result: { endpoint: before, isNew: false } };
    }
    if (made.length + dependencies.configured >= MOST_ENDPOINTS) throw tooMany();
    const endpoint = { ...definition, id: newEndpointId(), salt: dependencies.newId(), request };
    return { made: [...made, endpoint], result: { endpoint, isNew: true } };
  });

/** Never one that was there before, whose lines may still be known. */
const newEndpointId = (): EndpointId => {
  const characters = Array.from({ length: ID_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return endpointId(`wh-${characters.join("")}`);
};
