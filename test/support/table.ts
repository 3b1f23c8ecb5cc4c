import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Host } from "../../infra/local/host.ts";
import { findHost } from "../../infra/local/host-file.ts";

/** Every item of a host's table as it is at this moment, each as text, sorted: two of these tell whether anything changed. */
export const readTable = async ({ dataDir }: Host): Promise<string[]> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table } = environmentOf(dataDir);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  const items: string[] = [];
  let from: ScanCommand["input"]["ExclusiveStartKey"];
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(unmarshall(item))));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  return items.sort();
};

const environmentOf = (dataDir: string): Record<string, string> =>
  findHost(dataDir)?.environments["receive-form"] ?? {};
