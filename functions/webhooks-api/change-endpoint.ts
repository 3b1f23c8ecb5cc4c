import { isDeepStrictEqual } from "node:util";
import type { WebhookDefinition } from "../../shared/api/webhooks.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { Instant } from "../../shared/domain/time.ts";
import {
  type Endpoint,
  type EndpointChange,
  type EndpointId,
  revisionOf,
} from "../../shared/domain/webhook/endpoint.ts";
import { disable, enable } from "../../shared/domain/webhook/health.ts";
import { isWanted, type RevisionsWanted } from "../../shared/http/entity-tag.ts";
import type { PostWebhookWake } from "../../shared/queue/post-webhook-wake.ts";
import { changeOf, type Registry } from "../../shared/storage/endpoint-store.ts";
import { type Dependencies as Changing, changeHealth, changeRegistry } from "./change-state.ts";
import { changedMeanwhile, isConfigured, unknownWebhook } from "./refusals.ts";

export interface Dependencies extends Changing {
  wake: PostWebhookWake;
  now: () => Instant;
}

/** Who asks for a change, and of which of its revisions (`If-Match`). */
interface Asked {
  actor: AgentActor;
  revisions: RevisionsWanted | undefined;
}

/**
 * Notes a change, on condition that it is of a revision that was asked for. What else is to be written comes after it, so of two
 * changes of one revision only the first is made.
 */
const noted = (
  registry: Registry,
  id: EndpointId,
  { actor, revisions }: Asked,
  at: Instant,
): { change: EndpointChange; changes: NonNullable<Registry["changes"]> } => {
  const revision = revisionOf(changeOf(registry, id));
  if (!isWanted(revisions, revision)) throw changedMeanwhile(revision);
  const change = { revision: revision + 1, by: actor.id, at };
  return { change, changes: { ...registry.changes, [id]: change } };
};

/**
 * `definition`: all of what it is, so what is absent isn't so any more; one of the configuration can be sent back as it was read.
 * Without it only who changed how the endpoint does is noted.
 */
export const changeEndpoint = async (
  dependencies: Changing & Pick<Dependencies, "now">,
  endpoint: Endpoint,
  asked: Asked,
  definition?: WebhookDefinition,
): Promise<Endpoint> => {
  const isSame = definition === undefined || isDeepStrictEqual(definitionOf(endpoint), definition);
  if (endpoint.from === "configuration" && !isSame) throw isConfigured();
  const at = dependencies.now();
  return changeRegistry(dependencies, (registry) => {
    const { change, changes } = noted(registry, endpoint.id, asked, at);
    if (endpoint.from === "configuration") {
      return { registry: { ...registry, changes }, result: { ...endpoint, change } };
    }
    const before = registry.endpoints.find(({ id }) => id === endpoint.id);
    if (before === undefined) throw unknownWebhook();
    const { id, salt, request } = before;
    const after =
      definition === undefined ? before : { ...definition, id, request, ...(salt === undefined ? {} : { salt }) };
    return {
      registry: { endpoints: registry.endpoints.map((one) => (one === before ? after : one)), changes },
      result: { ...after, from: "api" as const, change },
    };
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
export const remove = async (
  dependencies: Changing,
  { id, from }: Endpoint,
  revisions: RevisionsWanted | undefined,
): Promise<void> => {
  if (from === "configuration") throw isConfigured();
  await changeRegistry(dependencies, (registry) => {
    const left = registry.endpoints.filter((one) => one.id !== id);
    if (left.length === registry.endpoints.length) throw unknownWebhook();
    const revision = revisionOf(changeOf(registry, id));
    if (!isWanted(revisions, revision)) throw changedMeanwhile(revision);
    const { [id]: _gone, ...changes } = registry.changes ?? {};
    return { registry: { endpoints: left, changes }, result: undefined };
  });
};
