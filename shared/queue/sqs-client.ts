import { SQSClient } from "@aws-sdk/client-sqs";
import { transport, withoutLogger } from "../aws/tune-client.ts";

/**
 * The one SQS client of a function. Hints may get lost, so a send is given up before it would hold up its caller; the
 * limit leaves room for a long poll. MD5 sums only guard against a broken network stack below TLS and cost CPU.
 */
export const createSqsClient = (requestTimeout: number): SQSClient =>
  withoutLogger(
    new SQSClient({
      maxAttempts: 2,
      md5: false,
      useQueueUrlAsEndpoint: false,
      cacheMiddleware: true,
      requestHandler: transport(1_000, requestTimeout),
    }),
  );
