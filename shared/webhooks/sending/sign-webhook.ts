import { Webhook } from "standardwebhooks";
import type { Instant } from "../../domain/time.ts";

export interface Signed {
  /** The same for each try of one message: whoever gets it twice knows by it alone, as a signature is as good the second time. */
  id: string;
  at: Instant;
  body: string;
}

type SignatureHeaders = Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>;

/** One signature for each secret (`whsec_…`), so that while a secret is changed a receiver may have either. */
export const signWebhook = (secrets: readonly string[], { id, at, body }: Signed): SignatureHeaders => {
  if (secrets.length === 0) throw new Error("A webhook without a secret would go unsigned");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body)).join(" "),
  };
};
