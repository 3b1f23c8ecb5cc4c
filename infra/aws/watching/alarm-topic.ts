import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

interface TopicProps {
  name: string;
  /** Each is asked by SNS once whether it wants them. */
  to: readonly string[];
  /** As all alarms of this deployment begin. */
  alarms: string;
}

/**
 * Whom alarms tell. Without a key of the company's own it is as SNS keeps everything, on encrypted disks: CloudWatch may not use
 * AWS's key for SNS, and an alarm names a function and a number, no customer. A policy of a topic's own takes the place of the
 * one by which the account's alarms may publish, so they are named.
 */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { name, to, alarms }: TopicProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { topicName: name, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
          ArnLike: {
            "aws:SourceArn": `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:${alarms}*`,
          },
        },
      }),
    );
    for (const address of to) this.topic.addSubscription(new EmailSubscription(address));
  }
}
