import type { Instant } from "../../domain/time.ts";
import { type Allowed, checkWebhookUrl } from "./check-url.ts";
import { exchange } from "./exchange.ts";
import { findAddresses, type Lookup, lookupAll } from "./find-addresses.ts";
import { type FailReason, Failure, judgeFailure } from "./judge-failure.ts";
import { readRetryAfter } from "./retry-after.ts";

export interface WebhookRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Any whole answer is `answered`, a redirect as well: it is never followed. `retryAfter` and `millis` in ms. */
export type PostOutcome =
  | { outcome: "answered"; status: number; millis: number; retryAfter?: number }
  | { outcome: "failed"; reason: FailReason; millis: number };

export type PostWebhook = (request: WebhookRequest) => Promise<PostOutcome>;

export interface PosterOptions {
  allowed: Allowed;
  /** For all of it, from the question for the name's addresses to the answer's last byte. */
  timeoutMs: number;
  lookup?: Lookup;
  /** Instead of the authorities that Node trusts. */
  ca?: string;
  now?: () => Instant;
}

/**
 * Whoever registers an endpoint chooses what this machine connects to, so it connects to nothing that isn't open to everybody
 * anyway, and tells nothing of an answer but its status.
 */
export const createWebhookPoster = (options: PosterOptions): PostWebhook => {
  const { timeoutMs, now = Date.now } = options;
  return async (request) => {
    const start = performance.now();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const millis = () => Math.round(performance.now() - start);
    try {
      const { statusCode = 0, headers } = await post(request, options, deadline.signal);
      const retryAfter = readRetryAfter(headers["retry-after"], now());
      return {
        outcome: "answered",
        status: statusCode,
        millis: millis(),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch (error) {
      const reason = deadline.signal.aborted ? "timeout" : judgeFailure(error);
      return { outcome: "failed", reason, millis: millis() };
    } finally {
      clearTimeout(timer);
    }
  };
};

const post = async (
  { url: text, headers, body }: WebhookRequest,
  { allowed, timeoutMs, lookup = lookupAll, ca }: PosterOptions,
  signal: AbortSignal,
) => {
  const url = checkWebhookUrl(text, allowed);
  if ("refused" in url) throw new Failure(url.refused);
  const addresses = await orAborted(findAddresses(url, lookup), signal);
  return exchange({ url, addresses, headers, body, connectMs: timeoutMs / 4, signal, ca });
};

/** A question for a name can't be called back, only left alone. */
const orAborted = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true })),
  ]);
