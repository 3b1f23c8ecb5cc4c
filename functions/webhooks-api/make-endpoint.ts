import { randomInt } from "node:crypto";
import { digestOf } from "../../shared/access/identity.ts";
import type { WebhookDefinition } from "../../shared/api/webhooks.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { commandId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { type Endpoint, type EndpointId, endpointId } from "../../shared/domain/webhook/endpoint.ts";
import { readIdempotencyKey } from "../../shared/http/idempotency-key.ts";
import { MOST_ENDPOINTS } from "../../shared/settings/webhooks.ts";
import { changeOf, type MadeEndpoint } from "../../shared/storage/endpoint-store.ts";
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
  endpoint: Endpoint & MadeEndpoint;
  isNew: boolean;
}

interface Asked {
  definition: WebhookDefinition;
  request: MadeEndpoint["request"];
  actor: AgentActor;
}

export const makeEndpoint = (
  dependencies: Dependencies & { configured: number; now: () => Instant },
  { definition, request, actor }: Asked,
): Promise<Outcome> => {
  const change = { revision: 1, by: actor.id, at: dependencies.now() };
  return changeRegistry<Outcome>(dependencies, (registry) => {
    const { endpoints: made, changes } = registry;
    const before = made.find((one) => one.request.id === request.id);
    if (before !== undefined) {
      if (before.request.digest !== request.digest) throw keyReused();
      return {
        registry,
        result: { endpoint: { ...before, ...changeOf(registry, before.id), from: "api" }, isNew: false },
      };
    }
    if (made.length + dependencies.configured >= MOST_ENDPOINTS) throw tooMany();
    const endpoint = { ...definition, id: newEndpointId(), salt: dependencies.newId(), request };
    return {
      registry: { endpoints: [...made, endpoint], changes: { ...changes, [endpoint.id]: change } },
      result: { endpoint: { ...endpoint, change, from: "api" }, isNew: true },
    };
  });
};

/** Never one that was there before, whose lines may still be known. */
const newEndpointId = (): EndpointId => {
  const characters = Array.from({ length: ID_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return endpointId(`wh-${characters.join("")}`);
};
