import { SESClient } from "@aws-sdk/client-ses";
import { transport, withoutLogger } from "../aws/tune-client.ts";

/**
 * One attempt: retrying is the debt's business, which knows what it already did; an SDK that sends again after a lost
 * answer mails the customer twice.
 */
export const createSesClient = (): SESClient =>
  withoutLogger(new SESClient({ maxAttempts: 1, cacheMiddleware: true, requestHandler: transport(2_000, 4_500) }));
