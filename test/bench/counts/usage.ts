import type { Usage } from "../../../infra/local/emulators/usage.ts";

/** What one step, or one complaint on average, asks of AWS and is billed for. */
export interface Count {
  dynamodb: Record<string, number>;
  readUnits: number;
  writeUnits: number;
  indexWriteUnits: number;
  sqsSends: Record<string, number>;
  mails: number;
  /** Batches that a queue brought; a call over HTTP or a schedule's run is added by who made it. */
  batches: number;
  /** Receives and deletes: they depend on how batches fall, and idle polls go on for ever. */
  apart: Record<string, number>;
}

const isSend = (operation: string) => operation.startsWith("SendMessage");
/** How the bench itself sees whether a queue is empty. */
const LOOK = "GetQueueAttributes";

export const resetUsage = async (url: string): Promise<void> => {
  await fetch(`${url}/_local/usage`, { method: "POST" });
};

/** Since the last reset, divided by so many complaints. */
export const readUsage = async (url: string, complaints = 1): Promise<Count> => {
  const { dynamodb, sqs, ses } = (await (await fetch(`${url}/_local/usage`)).json()) as Usage;
  const each = (count: number) => Math.round((count / complaints) * 100) / 100;
  const pick = (requests: Record<string, number>, wanted: (operation: string) => boolean) =>
    Object.fromEntries(
      Object.entries(requests).flatMap(([operation, count]) => (wanted(operation) ? [[operation, each(count)]] : [])),
    );
  return {
    dynamodb: pick(dynamodb.requests, () => true),
    readUnits: each(dynamodb.readUnits),
    writeUnits: each(dynamodb.writeUnits),
    indexWriteUnits: each(dynamodb.indexWriteUnits),
    sqsSends: pick(sqs.requests, isSend),
    mails: each(total(ses.requests)),
    batches: each(sqs.requests.DeleteMessageBatch ?? 0),
    apart: pick(sqs.requests, (operation) => !isSend(operation) && operation !== LOOK),
  };
};

export const total = (requests: Record<string, number>): number =>
  Math.round(Object.values(requests).reduce((sum, count) => sum + count, 0) * 100) / 100;
