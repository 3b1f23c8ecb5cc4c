import { Duration } from "aws-cdk-lib";
import { type DeadLetterQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLettersOf } from "../../topology/alarms.ts";
import type { QueuePlan } from "../../topology/model.ts";

interface QueueProps {
  name: string;
  plan: QueuePlan;
}

/** SQS's longest. A lane's ticket waits as long as it may, and a message set aside keeps the age it came with. */
const LONGEST_RETENTION = Duration.days(14);
const WITH_DEAD_LETTERS_RETENTION = Duration.days(4);

/** A queue, and what was set aside from it, of which an alarm tells. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, plan }: QueueProps) {
    super(scope, id);
    const { deadLetterAfter } = plan;
    const deadLetters = deadLetterAfter && this.#addDeadLetters(name, deadLetterAfter);
    this.queue = new Queue(this, "Queue", {
      queueName: name,
      visibilityTimeout: Duration.seconds(plan.visibilitySeconds),
      retentionPeriod: deadLetters && !plan.kept ? WITH_DEAD_LETTERS_RETENTION : LONGEST_RETENTION,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      ...(deadLetters && { deadLetterQueue: deadLetters }),
    });
  }

  #addDeadLetters(name: string, maxReceiveCount: number): DeadLetterQueue {
    const queue = new Queue(this, "DeadLetters", {
      queueName: deadLettersOf(name),
      retentionPeriod: LONGEST_RETENTION,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    return { queue, maxReceiveCount };
  }
}
