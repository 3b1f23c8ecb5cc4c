import { createHmac } from "node:crypto";
import type { Instant } from "../domain/time.ts";
import type { Endpoint } from "../domain/webhook/endpoint.ts";
import type { Health } from "../domain/webhook/health.ts";

/**
 * With what an endpoint's events are signed, as Standard Webhooks writes secrets. It follows from the deployment's own key, so
 * none is kept, and whoever only reads the configuration has none. `salt`: of an endpoint that was made by a call, so that
 * another one by its name has another secret.
 */
export const webhookSecretOf = (
  identity: Buffer,
  { id, salt = "" }: Pick<Endpoint, "id" | "salt">,
  count: number,
): string => {
  const key = createHmac("sha256", identity)
    .update(JSON.stringify(["webhook-secret", id, salt, count]))
    .digest();
  return `whsec_${key.toString("base64")}`;
};

/** The one in use, and for a while the one before it, so that a receiver can change over without missing anything. */
export const webhookSecretsOf = (
  identity: Buffer,
  endpoint: Pick<Endpoint, "id" | "salt">,
  { secret, previousSecretUntil = 0 }: Pick<Health, "secret" | "previousSecretUntil">,
  now: Instant,
): string[] => {
  const counts = now < previousSecretUntil ? [secret, secret - 1] : [secret];
  return counts.map((count) => webhookSecretOf(identity, endpoint, count));
};
