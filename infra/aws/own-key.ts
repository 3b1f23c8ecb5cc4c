import { Aws, CfnResource, type IAspect, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, type PolicyStatementProps, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { CfnTopic } from "aws-cdk-lib/aws-sns";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct, IConstruct } from "constructs";

/** A key that AWS's services may use for what is encrypted with it, and nobody else but by a role. */
export const addKey = (scope: Construct): Key => {
  const key = new Key(scope, "Key", { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
  const { region, partition } = Stack.of(scope);
  const allow = (service: string, rest: Omit<PolicyStatementProps, "principals" | "resources"> = {}) =>
    key.addToResourcePolicy(
      new PolicyStatement({
        actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        resources: ["*"],
        ...rest,
      }),
    );
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

/** For whoever reads and writes by way of these services alone, never for the key by itself. */
export const useOf = ({ keyArn }: IKey, { region }: Stack): PolicyStatement =>
  new PolicyStatement({
    actions: [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
    ],
    resources: [keyArn],
    conditions: {
      StringEquals: {
        "kms:ViaService": ["dynamodb", "s3", "sqs"].map((service) => `${service}.${region}.amazonaws.com`),
      },
    },
  });

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
