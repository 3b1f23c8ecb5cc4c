import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({});

/** Says what it was given, and that its queue took a message. */
export const handler = async () => {
  const { WITNESS_QUEUE_URL: QueueUrl, WITNESS: witness } = process.env;
  const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "seen" }));
  return { statusCode: 200, body: JSON.stringify({ witness, sent: MessageId !== undefined }) };
};
