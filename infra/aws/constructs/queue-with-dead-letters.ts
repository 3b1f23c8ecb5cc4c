import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { type DeadLetterQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueuePlan } from "../../topology/model.ts";

interface QueueProps {
  name: string;
  plan: QueuePlan;
}

/** SQS's longest. A lane's ticket waits as long as it may, and a message set aside keeps the age it came with. */
const LONGEST_RETENTION = Duration.days(14);
const WITH_DEAD_LETTERS_RETENTION = Duration.days(4);

/** A queue, and what was set aside from it: nobody learns of a dead letter unless something says what it means. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, plan }: QueueProps) {
    super(scope, id);
    const { deadLetterAfter, deadLetterMeans } = plan;
    const deadLetters = deadLetterAfter && this.#addDeadLetters(name, deadLetterAfter, deadLetterMeans);
    this.queue = new Queue(this, "Queue", {
      queueName: name,
      visibilityTimeout: Duration.seconds(plan.visibilitySeconds),
      retentionPeriod: deadLetters ? WITH_DEAD_LETTERS_RETENTION : LONGEST_RETENTION,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      ...(deadLetters && { deadLetterQueue: deadLetters }),
    });
  }

  #addDeadLetters(name: string, maxReceiveCount: number, meaning: string | undefined): DeadLetterQueue {
    const queue = new Queue(this, "DeadLetters", {
      queueName: `${name}-dead-letters`,
      retentionPeriod: LONGEST_RETENTION,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }).createAlarm(this, "Alarm", {
      alarmName: `${name}-dead-letters`,
      ...(meaning && { alarmDescription: meaning }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    return { queue, maxReceiveCount };
  }
}
