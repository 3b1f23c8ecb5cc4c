import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findHost } from "../../../infra/local/host-file.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import type { Announced } from "./judge.ts";

/** How far each of these complaints has come, by the table. */
export const readAnnounced = async (dataDir: string, references: readonly string[]): Promise<Announced> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(dataDir)?.environments["agent-api"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  try {
    const { load } = createComplaintStore(client, table);
    const announced = new Map<string, number>();
    for (const reference of references) {
      announced.set(reference, (await load(reference as Reference))?.complaint.announced ?? Number.NaN);
    }
    return announced;
  } finally {
    client.destroy();
  }
};
