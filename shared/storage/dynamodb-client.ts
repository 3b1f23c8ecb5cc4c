import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/**
 * The one DynamoDB client of a function. DynamoDB answers in milliseconds or not at all, so it is given up early and
 * tried again, within the function's own timeout; without `throwOnRequestTimeout` the SDK only warns. `cacheMiddleware`
 * saves resolving the client's stack for each call.
 */
export const createDynamoDbClient = (): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 4,
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 2_000,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 64, keepAlive: true },
      httpsAgent: { maxSockets: 64, keepAlive: true },
    },
  });
