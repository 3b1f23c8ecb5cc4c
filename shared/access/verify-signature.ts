import { timingSafeEqual } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { type Instant, iso } from "../domain/time.ts";
import { Problem } from "../http/problem.ts";

/** Standard Webhooks, "Verifying webhook authenticity": how far two clocks may be apart, ms. */
const TOLERANCE = 5 * 60_000;
/** While a sender changes its secret it signs with both. */
const MOST_SIGNATURES = 10;

type Headers = Record<string, string | undefined>;

/**
 * The key that a secret's text is: its own bytes, so that any tool can sign with it; of a `whsec_…`, as Standard Webhooks has
 * them, what it encodes. The same text as in Standard Webhooks' libraries is `whsec_` and the base64 of the text.
 */
export const openSigner = (secret: string): Webhook =>
  secret.startsWith("whsec_") ? new Webhook(secret) : new Webhook(Buffer.from(secret), { format: "raw" });

/**
 * Throws 401 unless whoever has the secret signed this body within the last minutes, and gives when they did. `now` is real
 * time: whoever signs knows nothing of a clock that was moved.
 */
export const verifySignature = (signer: Webhook, headers: Headers, body: string, now: Instant): Instant => {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures } = headers;
  if (id === undefined || timestamp === undefined || signatures === undefined) {
    throw refusal("not-signed", "Sign the body: webhook-id, webhook-timestamp and webhook-signature are needed.");
  }
  const signedAt = /^\d{1,11}$/u.test(timestamp) ? Number(timestamp) * 1_000 : undefined;
  if (signedAt === undefined) {
    throw refusal("not-signed", "webhook-timestamp must be in whole seconds since 1970-01-01T00:00:00Z.");
  }
  const expected = Buffer.from(signer.sign(id, new Date(signedAt), body));
  const isGenuine = signatures.split(" ", MOST_SIGNATURES).some((given) => isSame(Buffer.from(given), expected));
  if (!isGenuine) {
    const detail =
      "The signature is not one of this body: v1, and the HMAC-SHA256 of webhook-id.webhook-timestamp.body.";
    throw refusal("wrong-signature", detail);
  }
  if (Math.abs(now - signedAt) > TOLERANCE) {
    const [theirs, ours] = [signedAt, now].map(iso);
    const detail = `Its timestamp is ${theirs}, and here it is ${ours}: sign each try anew, with a clock that is right within five minutes.`;
    throw refusal(signedAt < now ? "signature-too-old" : "signature-from-the-future", detail);
  }
  return signedAt;
};

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

const refusal = (type: string, detail: string): Problem => new Problem(401, type, { detail });
