import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";

/** About how many messages of a queue wait for somebody to take them: SQS knows it within a minute. */
export type CountWaiting = () => Promise<number>;

export const createWaitingCounter =
  (client: SQSClient, queueUrl: string): CountWaiting =>
  async () => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
    );
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  };
