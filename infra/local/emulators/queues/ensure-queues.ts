import type { QueuePlan } from "../../../topology/model.ts";
import type { Queues } from "./fauxqs.ts";

const arn = (name: string) => `arn:aws:sqs:us-east-1:000000000000:${name}`;

const ensureQueue = (queues: Queues, name: string, attributes: Record<string, string>) => {
  const queue = queues.getQueueByName(name);
  if (queue) queue.setAttributes(attributes);
  // Only the name in a queue's URL counts; the port is another at each start.
  else queues.createQueue(name, `http://127.0.0.1/000000000000/${name}`, arn(name), attributes);
};

/** Creates the queues that are missing, each with its dead-letter queue, and sets the others to the plan. */
export const ensureQueues = (queues: Queues, plans: Record<string, QueuePlan>): void => {
  for (const [name, plan] of Object.entries(plans)) {
    const attributes: Record<string, string> = { VisibilityTimeout: String(plan.visibilitySeconds), RedrivePolicy: "" };
    if (plan.deadLetterAfter) {
      ensureQueue(queues, `${name}-dead`, { MessageRetentionPeriod: "1209600" });
      attributes.RedrivePolicy = JSON.stringify({
        deadLetterTargetArn: arn(`${name}-dead`),
        maxReceiveCount: plan.deadLetterAfter,
      });
    }
    ensureQueue(queues, name, attributes);
  }
};
