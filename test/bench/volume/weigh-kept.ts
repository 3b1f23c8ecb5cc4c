import { DynamoDBClient, paginateScan, type ScanCommandInput } from "@aws-sdk/client-dynamodb";
import { type Item, itemBytes } from "../../../infra/local/emulators/store/item-size.ts";
import { tableShape } from "../../../shared/storage/table.ts";

/** What DynamoDB adds to each item's own size where it bills what is kept, in an index too. */
const OVERHEAD_BYTES = 100;
const ROWS = "events#";

export interface Kept {
  keptBytes: number;
  rowBytes: number;
}

/** Everything in the table and in its indexes, and of that the rows that figures are counted from. */
export const weighKept = async (environment: Record<string, string>): Promise<Kept> => {
  const { TABLE_NAME: TableName = "", AWS_ENDPOINT_URL_DYNAMODB: endpoint = "" } = environment;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const weigh = async (input: Partial<ScanCommandInput>): Promise<Kept> => {
    const kept = { keptBytes: 0, rowBytes: 0 };
    for await (const { Items = [] } of paginateScan({ client }, { TableName, ...input })) {
      for (const item of Items) {
        const bytes = itemBytes(item as Item);
        kept.keptBytes += bytes + OVERHEAD_BYTES;
        if (item.pk?.S?.startsWith(ROWS)) kept.rowBytes += bytes;
      }
    }
    return kept;
  };
  const { keptBytes, rowBytes } = await weigh({});
  let all = keptBytes;
  for (const IndexName of Object.keys(tableShape.indexes)) all += (await weigh({ IndexName })).keptBytes;
  client.destroy();
  return { keptBytes: all, rowBytes };
};
