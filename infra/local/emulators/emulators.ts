import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Topology } from "../../topology/model.ts";
import { type Allowed, ofService } from "../calls/allowed.ts";
import { type Child, startChild } from "./child.ts";
import { ensureTable } from "./ensure-table.ts";
import type { Faults } from "./faults.ts";
import type { RequestUsage, StoreUsage, Usage } from "./usage.ts";

export interface EmulatorOptions {
  /** Everything is kept below it; starting again with the same one continues. */
  dataDir: string;
  topology: Pick<Topology, "queues" | "table" | "bucket" | "mailEvents">;
  /** Fails here what would fail on AWS: stale reads, doubled, shuffled and falsely missing messages. */
  harsh: boolean;
  /** By function, what it may call. Whoever isn't named may call everything. */
  allowed?: Allowed;
  /** SES's sending rate; above it mails are refused with `Throttling`. None if absent. */
  mailsPerSecond?: number;
}

export interface Emulators {
  /** For the functions' processes: endpoints, region and credentials that no AWS account knows. */
  environment: Record<string, string>;
  tableName: string;
  bucketName: string;
  queueUrl(name: string): string;
  queueUrlsAt(prefix: string): string;
  /** Base URL of the mailbox routes: `/mail?to=&since=`, `/mail/{id}`, `/mail/count`, `/mail/arrivals?from=`. */
  mailUrl: string;
  setFaults(faults: Faults): Promise<void>;
  /** How far the pipeline's time is ahead, in ms; mails from now on are dated by it, and delays of messages pass. */
  setClock(offset: number): Promise<void>;
  /** Throws away every message in every queue, in flight or not. */
  purgeQueues(): Promise<void>;
  usage(): Promise<Usage>;
  resetUsage(): Promise<void>;
  stop(): Promise<void>;
}

const tableName = "heard";
const bucketName = "heard";
const region = "us-east-1";
const account = "000000000000";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Starts DynamoDB, SQS with S3, and SES in a process each, with the table, queues and bucket that the topology names. */
export const startEmulators = async (options: EmulatorOptions): Promise<Emulators> => {
  const { dataDir, topology, harsh, allowed = {}, mailsPerSecond } = options;
  let publish: (event: unknown) => void = () => {};
  const starting = [
    startChild(new URL("./store/main.ts", import.meta.url), {
      path: join(dataDir, "table"),
      table: topology.table,
      harsh,
      allowed: ofService(allowed, "dynamodb"),
    }),
    startChild(new URL("./queues/main.ts", import.meta.url), {
      path: join(dataDir, "queues"),
      queues: topology.queues,
      bucket: { ...topology.bucket, name: bucketName, secret: credentials.secretAccessKey },
      harsh,
      allowed: ofService(allowed, "sqs", "s3"),
    }),
    startChild(
      new URL("./mail/main.ts", import.meta.url),
      { path: join(dataDir, "mail"), mailsPerSecond, allowed: ofService(allowed, "ses") },
      (event) => publish(event),
    ),
  ] as const;
  const stopAll = async () => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map((child) => child.status === "fulfilled" && child.value.stop()));
  };
  let children: [store: Child, queues: Child, mail: Child];
  try {
    children = await Promise.all(starting);
    const client = new DynamoDBClient({
      endpoint: children[0].endpoint,
      region,
      credentials,
    });
    await ensureTable(client, tableName, topology.table);
    client.destroy();
    await children[0].ask("resetUsage");
  } catch (error) {
    await stopAll();
    throw error;
  }
  const [store, queues, mail] = children;
  const sqs = new SQSClient({ endpoint: queues.endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  const queueUrl = (name: string) => `${queues.endpoint}/${account}/${name}`;
  /** What SNS does on AWS: from SES to the queue. */
  publish = (event) => {
    if (topology.mailEvents === undefined) return;
    const QueueUrl = queueUrl(topology.mailEvents);
    sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event) })).catch(console.error);
  };

  return {
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
      AWS_ENDPOINT_URL_SQS: queues.endpoint,
      AWS_ENDPOINT_URL_S3: queues.endpoint,
      AWS_ENDPOINT_URL_SES: mail.endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    },
    tableName,
    bucketName,
    queueUrl,
    queueUrlsAt: queueUrl,
    mailUrl: mail.endpoint,
    async setFaults({ dynamodb, sqs, s3, ses }) {
      if (dynamodb) await store.ask("setFault", dynamodb);
      if (sqs) await queues.ask("setFault", sqs);
      if (s3) await queues.ask("setBucketFault", s3);
      if (ses) await mail.ask("setFault", ses);
    },
    async setClock(offset) {
      await Promise.all([mail.ask("setClock", offset), queues.ask("setClock", offset)]);
    },
    purgeQueues: () => queues.ask("purge"),
    async usage() {
      const [dynamodb, { sqs, s3 }, ses] = await Promise.all([
        store.ask<StoreUsage>("usage"),
        queues.ask<Pick<Usage, "sqs" | "s3">>("usage"),
        mail.ask<RequestUsage>("usage"),
      ]);
      return { dynamodb, sqs, s3, ses };
    },
    async resetUsage() {
      await Promise.all(children.map((child) => child.ask("resetUsage")));
    },
    stop: stopAll,
  };
};
