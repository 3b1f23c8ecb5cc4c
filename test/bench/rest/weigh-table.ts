import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { type Item, itemBytes } from "../../../infra/local/emulators/store/item-size.ts";

/** What DynamoDB adds to each item's own size where it bills what is kept. */
const OVERHEAD_BYTES = 100;

/** Everything in a table, as it is billed by the month. */
export const weighTable = async (environment: Record<string, string>): Promise<number> => {
  const { TABLE_NAME: TableName, AWS_ENDPOINT_URL_DYNAMODB: endpoint = "" } = environment;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  let bytes = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) bytes += itemBytes(item as Item) + OVERHEAD_BYTES;
  }
  client.destroy();
  return bytes;
};
