import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { log } from "../log.ts";
import type { WebhookWake } from "./messages.ts";

export type PostWebhookWake = (wake: WebhookWake) => Promise<void>;

/** Makes it quick, and may get lost: each minute somebody looks what waits. */
export const createWebhookWakePoster =
  (client: SQSClient, queueUrl: string): PostWebhookWake =>
  async (wake) => {
    try {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(wake) }));
    } catch (error) {
      log.warn("hint-lost", { kind: "webhook", error });
    }
  };
