import { SQSClient } from "@aws-sdk/client-sqs";

/**
 * The one SQS client of a function. Hints may get lost, so a send is given up before it would hold up its caller; the
 * limit leaves room for a long poll; without `throwOnRequestTimeout` the SDK only warns of it. MD5 sums only guard
 * against a broken network stack below TLS and cost CPU.
 */
export const createSqsClient = (requestTimeout: number): SQSClient =>
  new SQSClient({
    maxAttempts: 2,
    md5: false,
    useQueueUrlAsEndpoint: false,
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 64, keepAlive: true },
      httpsAgent: { maxSockets: 64, keepAlive: true },
    },
  });
