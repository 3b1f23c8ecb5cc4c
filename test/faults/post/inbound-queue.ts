import {
  GetQueueAttributesCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { findHost } from "../../../infra/local/host-file.ts";
import type { LocalHost } from "../pipeline/local-host.ts";

const ACCOUNT = "000000000000";
const DEAD = "inbound-dead";

/** A running host's queue of mail, past all of its doors. */
export const inboundQueue = ({ dataDir }: Pick<LocalHost, "dataDir">) => {
  const endpoint = findHost(dataDir)?.environments["receive-email"]?.AWS_ENDPOINT_URL_SQS;
  if (endpoint === undefined) throw new Error("There is no host whose queue this could be.");
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({ endpoint, region: "us-east-1", credentials, useQueueUrlAsEndpoint: false });
  const urlOf = (queue: string) => `${endpoint}/${ACCOUNT}/${queue}`;

  /** Waiting and in flight. */
  const count = async (queue: string): Promise<number> => {
    const { Attributes: found } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: urlOf(queue), AttributeNames: ["All"] }),
    );
    return Number(found?.ApproximateNumberOfMessages) + Number(found?.ApproximateNumberOfMessagesNotVisible);
  };

  return {
    count: () => count("inbound"),
    countDead: () => count(DEAD),
    post: async (message: unknown) => {
      await client.send(new SendMessageCommand({ QueueUrl: urlOf("inbound"), MessageBody: JSON.stringify(message) }));
    },
    /** What fails is tried again after so many seconds and not after minutes. Holds until the host starts again. */
    retryAfter: async (seconds: number) => {
      const Attributes = { VisibilityTimeout: String(seconds) };
      await client.send(new SetQueueAttributesCommand({ QueueUrl: urlOf("inbound"), Attributes }));
    },
    /** It is tried again for as long as it takes: seconds of a test stand for less than the tries of a quarter of an hour. */
    neverGiveUp: async () => {
      const deadLetterTargetArn = `arn:aws:sqs:us-east-1:${ACCOUNT}:${DEAD}`;
      const Attributes = { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 1_000 }) };
      await client.send(new SetQueueAttributesCommand({ QueueUrl: urlOf("inbound"), Attributes }));
    },
  };
};
