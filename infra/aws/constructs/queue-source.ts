import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { QueueTrigger } from "../../topology/model.ts";

/** One bad message never brings its batch back: the function reports which failed. */
export const addQueueSource = (
  handler: LambdaFunction,
  { batchSize, maximumConcurrency }: QueueTrigger,
  queue: Queue,
): void =>
  handler.addEventSource(
    new SqsEventSource(queue, { batchSize, maxConcurrency: maximumConcurrency, reportBatchItemFailures: true }),
  );
