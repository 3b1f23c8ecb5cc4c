import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { withoutLogger } from "../../../shared/aws/tune-client.ts";

export interface Queue {
  /** Waits up to 20 s, SQS's longest, for at least one message. */
  receive(): Promise<Message[]>;
  delete(messages: Message[]): Promise<void>;
}

/** `useQueueUrlAsEndpoint: false`, because emulators answer with queue URLs that don't lead back to them. */
export const connectQueue = (
  environment: Record<string, string>,
  queueUrl: string,
  batchSize: number,
  signal: AbortSignal,
): Queue => {
  const endpoint = environment.AWS_ENDPOINT_URL_SQS ?? environment.AWS_ENDPOINT_URL;
  const client = withoutLogger(
    new SQSClient({
      ...(endpoint !== undefined && { endpoint }),
      region: environment.AWS_REGION ?? "us-east-1",
      credentials: {
        accessKeyId: environment.AWS_ACCESS_KEY_ID ?? "local",
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? "local",
      },
      useQueueUrlAsEndpoint: false,
      cacheMiddleware: true,
      md5: false,
    }),
  );
  return {
    receive: async () => {
      const { Messages } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: Math.min(batchSize, 10),
          WaitTimeSeconds: 20,
          MessageSystemAttributeNames: ["All"],
          MessageAttributeNames: ["All"],
        }),
        { abortSignal: signal },
      );
      return Messages ?? [];
    },
    delete: async (messages) => {
      if (messages.length === 0) return;
      const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    },
  };
};
