import { Aws, CfnResource, type IAspect, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement, type PolicyStatementProps, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { CfnTopic } from "aws-cdk-lib/aws-sns";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct, IConstruct } from "constructs";

/**
 * A key that serves whoever may use the table, the files or the queues, as AWS's own keys do, and nobody by itself. Said here and in
 * no role: the data stack is deployed first, and what it encrypts from then on the functions of the last deployment still read.
 */
export const addKey = (scope: Construct): Key => {
  const key = new Key(scope, "Key", { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
  const { region, partition } = Stack.of(scope);
  const add = (statement: PolicyStatementProps) =>
    key.addToResourcePolicy(new PolicyStatement({ resources: ["*"], ...statement }));
  add({
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    principals: [new AnyPrincipal()],
    conditions: {
      StringEquals: {
        "kms:CallerAccount": Aws.ACCOUNT_ID,
        "kms:ViaService": ["dynamodb", "s3", "sqs"].map((service) => `${service}.${region}.amazonaws.com`),
      },
    },
  });
  const allow = (service: string, rest: Omit<PolicyStatementProps, "principals" | "resources"> = {}) =>
    add({
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
      ...rest,
    });
  // SES puts mail into the bucket and news into topics, and SNS passes them into queues: neither says for which account it asks.
  for (const service of ["ses", "sns"]) allow(service);
  // CloudWatch tells of alarms.
  allow("cloudwatch", { conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } } });
  const logs = `arn:${partition}:logs:${region}:${Aws.ACCOUNT_ID}:log-group:*`;
  allow(`logs.${region}`, {
    actions: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
    conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": logs } },
  });
  return key;
};

/** Every queue, topic and log of a stack, so that none that comes later is forgotten. */
export const encryptWith = ({ keyArn }: IKey): IAspect => ({
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    if (node instanceof CfnLogGroup) node.kmsKeyId = keyArn;
    if (node instanceof CfnTopic) node.kmsMasterKeyId = keyArn;
    if (node instanceof CfnQueue) {
      node.sqsManagedSseEnabled = undefined;
      node.kmsMasterKeyId = keyArn;
    }
  },
});
