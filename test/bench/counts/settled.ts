import { setTimeout as sleep } from "node:timers/promises";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { dueShards } from "../../../shared/storage/state-items.ts";
import type { BenchHost } from "../start-host.ts";
import { readUsage } from "./usage.ts";

const LONGEST_WAIT_MS = 30_000;

const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await sleep(10)) if (await isSo()) return;
  throw new Error(`in ${LONGEST_WAIT_MS} ms it never came true: ${what}`);
};

/** A host sweeps at its start, and would take a complaint that is being acknowledged for one that was forgotten. */
export const sweptAtStart = (url: string): Promise<void> =>
  until("the first sweep is over", async () => ((await readUsage(url)).dynamodb.Query ?? 0) >= dueShards.length);

/**
 * Waits until the pipeline has nothing to do: a message is deleted only after its work is done, so empty queues mean that all
 * of it is. SES's word that a mail went out is on its way before the worker has written that it did.
 */
export const createSettled = ({ environments }: Pick<BenchHost, "environments">): (() => Promise<void>) => {
  const { AWS_ENDPOINT_URL_SQS: endpoint = "", FRESH_QUEUE_URL: fresh = "" } = environments["receive-form"] ?? {};
  const { OVERDUE_QUEUE_URL: overdue = "" } = environments["sweep-due"] ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({ endpoint, region: "us-east-1", credentials });
  const isEmpty = async (QueueUrl: string) => {
    const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    const counts = Object.entries(Attributes).filter(([name]) => name.startsWith("ApproximateNumberOfMessages"));
    return counts.every(([, count]) => count === "0");
  };
  // No function is told its address: it is where mail is told of, and nobody posts to it.
  const deliveries = fresh.replace(/[^/]*$/u, "deliveries");
  const webhooks = fresh.replace(/[^/]*$/u, "webhooks");
  return () =>
    until("all queues are empty", async () => {
      for (const queue of [fresh, overdue, deliveries, webhooks]) if (!(await isEmpty(queue))) return false;
      return true;
    });
};
