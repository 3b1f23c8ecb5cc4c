import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { transport, withoutLogger } from "../aws/tune-client.ts";

/**
 * The one DynamoDB client of a function. DynamoDB answers in milliseconds or not at all, so it is given up early and
 * tried again, within the function's own timeout. `cacheMiddleware` saves resolving the client's stack for each call.
 */
export const createDynamoDbClient = (): DynamoDBClient =>
  withoutLogger(
    new DynamoDBClient({
      maxAttempts: 4,
      cacheMiddleware: true,
      requestHandler: transport(1_000, 2_000),
    }),
  );
