import type { Instant, Millis } from "../../shared/domain/time.ts";
import { type Health, leftAlone, missed, refused } from "../../shared/domain/webhook/health.ts";
import type { PostOutcome } from "../../shared/webhooks/sending/post-webhook.ts";

/** By which a receiver says that it can't take this event, whatever it does with others. */
const REFUSALS: ReadonlySet<number> = new Set([400, 406, 409, 413, 415, 422, 431]);
/** Too many requests, and not now: with `Retry-After` it asks to be left alone with all events. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

const statusOf = (outcome: PostOutcome): number => (outcome.outcome === "answered" ? outcome.status : 0);

export const isRefusal = (outcome: PostOutcome): boolean => REFUSALS.has(statusOf(outcome));

export const retryAfterIn = (outcome: PostOutcome): Millis | undefined =>
  outcome.outcome === "answered" ? outcome.retryAfter : undefined;

/** How an endpoint does that didn't take an event. */
export const afterMiss = (before: Health, subject: string, outcome: PostOutcome, at: Instant): Health => {
  const health = (isRefusal(outcome) ? refused : missed)(before, subject, at);
  const asked = BUSY.has(statusOf(outcome)) ? retryAfterIn(outcome) : undefined;
  return asked === undefined ? health : leftAlone(health, at, asked);
};
