import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Kept } from "./kept.ts";

/** Where a host keeps it, as its functions are told. */
export type Stores = Record<string, string>;

const access = { region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
const tableAt = ({ AWS_ENDPOINT_URL_DYNAMODB: endpoint = "" }: Stores) => new DynamoDBClient({ endpoint, ...access });
const bucketAt = ({ AWS_ENDPOINT_URL_S3: endpoint = "" }: Stores) =>
  new S3Client({ endpoint, forcePathStyle: true, ...access });

export const readItems = async (stores: Stores): Promise<Kept["items"]> => {
  const client = tableAt(stores);
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: stores.TABLE_NAME }));
  client.destroy();
  if (LastEvaluatedKey !== undefined) throw new Error("What is to be kept doesn't fit into one page of a Scan");
  return Items.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
};

const nameOf = ({ pk, sk }: Kept["items"][number]): string => `${pk?.S} ${sk?.S}`;

export const writeItems = async (stores: Stores, items: Kept["items"]): Promise<void> => {
  const client = tableAt(stores);
  for (const item of items) {
    await client.send(new PutItemCommand({ TableName: stores.TABLE_NAME, Item: item }));
  }
  client.destroy();
};

export const readFiles = async (stores: Stores): Promise<Kept["files"]> => {
  const client = bucketAt(stores);
  const Bucket = stores.BUCKET_NAME;
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  const files: Kept["files"] = [];
  for (const { Key: key = "" } of Contents) {
    const {
      Body,
      Metadata: metadata = {},
      ContentType: contentType = "",
    } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []).toString("base64");
    files.push({ key, metadata, contentType, bytes });
  }
  client.destroy();
  return files;
};

export const writeFiles = async (stores: Stores, files: Kept["files"]): Promise<void> => {
  const client = bucketAt(stores);
  for (const { key, metadata, contentType, bytes } of files) {
    const what = { Key: key, Metadata: metadata, ContentType: contentType, Body: Buffer.from(bytes, "base64") };
    await client.send(new PutObjectCommand({ Bucket: stores.BUCKET_NAME, ...what }));
  }
  client.destroy();
};
