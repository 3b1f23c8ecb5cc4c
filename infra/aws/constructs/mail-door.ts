import { Aws, CfnOutput, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import { ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import { S3 } from "aws-cdk-lib/aws-ses-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { MailDoorPlan } from "../../topology/model.ts";

interface MailDoorProps {
  name: string;
  plan: MailDoorPlan;
  bucket: Bucket;
  queue: Queue;
  /** The account's own rule set, where it has one: only one can be active. */
  ruleSet: string | undefined;
}

/**
 * From SES to the bucket, and from the same action's topic to the queue: S3's own events know neither the envelope nor what
 * SES found. A new rule set receives nothing until somebody activates it, which CloudFormation can't, and which would end what
 * another set does: so an output says how.
 */
export class MailDoor extends Construct {
  constructor(scope: Construct, id: string, { name, plan, bucket, queue, ruleSet }: MailDoorProps) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { topicName: name, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));
    const rules =
      ruleSet === undefined
        ? new ReceiptRuleSet(this, "Rules", { receiptRuleSetName: name })
        : ReceiptRuleSet.fromReceiptRuleSetName(this, "Rules", ruleSet);
    const rule = rules.addRule("ToBucket", {
      receiptRuleName: name,
      recipients: plan.recipients.map((recipient) => recipient.replace(/^@/, "")),
      scanEnabled: true,
      tlsPolicy: TlsPolicy.OPTIONAL,
      // The CDK's own types don't agree on optional fields.
      actions: [new S3({ bucket: bucket as IBucket, objectKeyPrefix: plan.prefix, topic })],
    });
    // SES tries at once whether it may tell the topic.
    rule.node.addDependency(topic);
    if (ruleSet !== undefined) return;
    new CfnOutput(Stack.of(this), "TakeMail", {
      description: "Makes SES take mail, if no other rule set is active: else name that one in heard.receiptRuleSet.",
      value: `aws ses set-active-receipt-rule-set --rule-set-name ${name}`,
    });
  }
}
