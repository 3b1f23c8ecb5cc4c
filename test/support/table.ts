import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Host } from "../../infra/local/host.ts";
import { findHost } from "../../infra/local/host-file.ts";
import { eventually } from "./eventually.ts";

/** In harsh mode a Scan misses what was written within the last second, and dynalite has no consistent one. */
const LAG_MS = 1_100;

/**
 * Every item of a host's table, each as text, sorted, once nothing has changed for longer than a Scan lags behind: two of
 * these tell whether anything at all was written between them.
 */
export const readTable = async (host: Host): Promise<string[]> => {
  const { dataDir } = host;
  await firstRunsOf(host);
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(dataDir)?.environments["receive-form"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  let known = { at: performance.now(), text: "" };
  try {
    return await eventually("the table is at rest", async () => {
      const items = await scan(client, table);
      const text = items.join("\n");
      if (text !== known.text) known = { at: performance.now(), text };
      return performance.now() - known.at > LAG_MS && items;
    });
  } finally {
    client.destroy();
  }
};

/** What schedules find and write at a host's start is none of what a test does. */
const firstRunsOf = async (host: Host): Promise<void> => {
  const known = firstRuns.get(host) ?? host.runSchedules();
  firstRuns.set(host, known);
  await known;
};
const firstRuns = new WeakMap<Host, Promise<void>>();

const scan = async (client: DynamoDBClient, table: string): Promise<string[]> => {
  const items: string[] = [];
  let from: ScanCommand["input"]["ExclusiveStartKey"];
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(unmarshall(item))));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items.sort();
};
