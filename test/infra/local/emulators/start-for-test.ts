import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESClient } from "@aws-sdk/client-ses";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type EmulatorOptions, type Emulators, startEmulators } from "../../../../infra/local/emulators/emulators.ts";
import { expiryDays } from "../../../../shared/files/keys.ts";
import { tableShape } from "../../../../shared/storage/table.ts";

export const topology: EmulatorOptions["topology"] = {
  table: tableShape,
  bucket: { expiryDays: expiryDays({ mails: 400 * 86_400_000 }), origins: ["https://shop.example"] },
  queues: { fresh: { visibilitySeconds: 30, deadLetterAfter: 1 }, "lane-care-urgent": { visibilitySeconds: 30 } },
};

export interface Started extends Emulators {
  dataDir: string;
  store: DynamoDBClient;
  queues: SQSClient;
  files: S3Client;
  /** One attempt, as the pipeline sends. */
  mail: SESClient;
  /** Starts again on the same files. */
  restart(): Promise<Started>;
  stopAndForget(): Promise<void>;
}

const clientConfig = (emulators: Emulators, service: "DYNAMODB" | "S3" | "SES" | "SQS") => ({
  endpoint: emulators.environment[`AWS_ENDPOINT_URL_${service}`] ?? "",
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

export const startForTest = async (options: Partial<EmulatorOptions> = {}): Promise<Started> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "heard-emulators-")));
  const emulators = await startEmulators({ topology, harsh: false, ...options, dataDir });
  return {
    ...emulators,
    dataDir,
    store: new DynamoDBClient(clientConfig(emulators, "DYNAMODB")),
    queues: new SQSClient({ ...clientConfig(emulators, "SQS"), useQueueUrlAsEndpoint: false }),
    files: new S3Client({ ...clientConfig(emulators, "S3"), forcePathStyle: true }),
    mail: new SESClient({ ...clientConfig(emulators, "SES"), maxAttempts: 1 }),
    async restart() {
      await emulators.stop();
      return startForTest({ ...options, dataDir });
    },
    async stopAndForget() {
      await emulators.stop();
      await rm(dataDir, { recursive: true });
    },
  };
};
