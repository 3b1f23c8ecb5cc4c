import { webhookSecretsOf } from "../../shared/access/webhook-secret.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../shared/domain/webhook/event.ts";
import type { Health } from "../../shared/domain/webhook/health.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type Detail, payloadOf } from "../../shared/webhooks/payload-of.ts";
import type { PostOutcome, PostWebhook } from "../../shared/webhooks/sending/post-webhook.ts";
import { signWebhook } from "../../shared/webhooks/sending/sign-webhook.ts";

export interface Dependencies {
  store: Pick<ComplaintStore, "load" | "loadEntry">;
  keyRing: () => Promise<KeyRing>;
  post: PostWebhook;
  now: () => Instant;
  /** Whatever time the pipeline believes it is: a receiver refuses what was signed at another. */
  realTime: () => Date;
}

export type SendEvent = (endpoint: Endpoint, health: Health, event: OutgoingEvent) => Promise<PostOutcome>;

/** One try. Signed anew, and under the same id as each try before it. */
export const createSending =
  ({ store, keyRing, post, now, realTime }: Dependencies): SendEvent =>
  async (endpoint, health, event) => {
    const [{ identity }, detail] = await Promise.all([
      keyRing(),
      endpoint.detail === "full" ? readDetail(store, event) : undefined,
    ]);
    const body = JSON.stringify(payloadOf(event, detail));
    const secrets = webhookSecretsOf(identity, endpoint, health, now());
    const signed = signWebhook(secrets, { id: event.id, at: realTime().getTime(), body });
    return post({ url: endpoint.url, headers: { "content-type": "application/json", ...signed }, body });
  };

/**
 * What was said is read when it is told, so that nothing of it lies anywhere else. Of a complaint that is being erased there is
 * nothing to tell, though its entries may still be there.
 */
const readDetail = async (
  { load, loadEntry }: Dependencies["store"],
  { about }: OutgoingEvent,
): Promise<Detail | undefined> => {
  if (!("announcement" in about)) return undefined;
  const { reference, announcement } = about;
  const [found, entry] = await Promise.all([
    load(reference),
    "entry" in announcement ? loadEntry(reference, announcement.entry) : undefined,
  ]);
  return found && { complaint: found.complaint, entry };
};
