import { SESClient } from "@aws-sdk/client-ses";

/**
 * One attempt: retrying is the debt's business, which knows what it already did; an SDK that sends again after a lost
 * answer mails the customer twice. Times in ms.
 */
export const createSesClient = (): SESClient =>
  new SESClient({
    maxAttempts: 1,
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: 2000,
      requestTimeout: 4500,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 64, keepAlive: true },
      httpsAgent: { maxSockets: 64, keepAlive: true },
    },
  });
