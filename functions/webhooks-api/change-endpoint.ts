import { isDeepStrictEqual } from "node:util";
import type { WebhookDefinition } from "../../shared/api/webhooks.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { disable, type Endpoint, enable } from "../../shared/domain/webhook/endpoint.ts";
import type { PostWebhookWake } from "../../shared/queue/post-webhook-wake.ts";
import { type Dependencies as Changing, changeHealth, changeRegistry } from "./change-state.ts";
import { isConfigured, unknownWebhook } from "./refusals.ts";

export interface Dependencies extends Changing {
  wake: PostWebhookWake;
  now: () => Instant;
}

/** All of what it is, so what is absent isn't so any more. One of the configuration can be sent back as it was read. */
export const redefine = async (
  dependencies: Dependencies,
  endpoint: Endpoint,
  definition: WebhookDefinition,
): Promise<Endpoint> => {
  if (endpoint.from === "configuration") {
    if (!isDeepStrictEqual(definitionOf(endpoint), definition)) throw isConfigured();
    return endpoint;
  }
  return changeRegistry(dependencies, (made) => {
    const before = made.find(({ id }) => id === endpoint.id);
    if (before === undefined) throw unknownWebhook();
    const { id, salt, request } = before;
    const after = { ...definition, id, request, ...(salt === undefined ? {} : { salt }) };
    return { made: made.map((one) => (one === before ? after : one)), result: { ...after, from: "api" as const } };
  });
};

const definitionOf = ({ url, types, detail, answers, description }: Endpoint): WebhookDefinition => ({
  url: URL.parse(url)?.href ?? url,
  ...(types === undefined ? {} : { types }),
  detail,
  answers,
  ...(description === undefined ? {} : { description }),
});

/** Enabled it begins anew, whatever it was like before, and gets at once what waits. */
export const setEnabled = async (dependencies: Dependencies, { id }: Endpoint, isEnabled: boolean): Promise<void> => {
  const at = dependencies.now();
  await changeHealth(dependencies, id, (health) => {
    if (isEnabled) return enable(health);
    return health.disabled === undefined ? disable(health, at, "by-supervisor") : health;
  });
  if (isEnabled) await dependencies.wake({ endpoint: id });
};

/** What waits for it is forgotten with time. */
export const remove = async (dependencies: Changing, { id, from }: Endpoint): Promise<void> => {
  if (from === "configuration") throw isConfigured();
  await changeRegistry(dependencies, (made) => {
    const left = made.filter((one) => one.id !== id);
    return { made: left.length === made.length ? made : left, result: undefined };
  });
};
