import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from "@aws-sdk/client-dynamodb";
import type { TablePlan } from "../../topology/model.ts";

const keySchema = (plan: { partitionKey: string; sortKey: string }) => [
  { AttributeName: plan.partitionKey, KeyType: "HASH" as const },
  { AttributeName: plan.sortKey, KeyType: "RANGE" as const },
];

/** Creates the table with its indexes. One that exists has them: `add-indexes.ts` gave it what an earlier version didn't. */
export const ensureTable = async (client: DynamoDBClient, name: string, plan: TablePlan): Promise<void> => {
  const indexes = Object.entries(plan.indexes);
  const keys = new Set([plan, ...Object.values(plan.indexes)].flatMap((key) => [key.partitionKey, key.sortKey]));
  const create = new CreateTableCommand({
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...keys].map((key) => ({ AttributeName: key, AttributeType: "S" })),
    KeySchema: keySchema(plan),
    GlobalSecondaryIndexes: indexes.map(([index, key]) => ({
      IndexName: index,
      KeySchema: keySchema(key),
      Projection: { ProjectionType: "KEYS_ONLY" },
    })),
  });
  await client.send(create).catch((error) => {
    if (!(error instanceof ResourceInUseException)) throw error;
  });
};
