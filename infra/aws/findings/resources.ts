import { type CfnResource, Stack } from "aws-cdk-lib";
import { CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnDistribution } from "aws-cdk-lib/aws-cloudfront";
import { CfnUserPool } from "aws-cdk-lib/aws-cognito";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import type { Accepted } from "./accepted.ts";

/** Of what a resource doesn't have. */
export const resourceFindings = (resource: CfnResource): Accepted[] => {
  if (resource instanceof CfnBucket && resource.node.path.endsWith("/Files/Resource")) return [noBucketLog];
  if (resource instanceof CfnStage && resource.accessLogSettings === undefined) return [noSocketLog];
  if (resource instanceof CfnDistribution) {
    return hasOwnCertificate(resource) ? [everywhere, noFrontLog] : [everywhere, noFrontLog, oldTls];
  }
  if (resource instanceof CfnUserPool && resource.mfaConfiguration === "ON") return [noPlusTier];
  if (resource instanceof CfnQueue && isLane(resource)) return [noDeadLetters];
  return [];
};

const hasOwnCertificate = (distribution: CfnDistribution): boolean => {
  const { viewerCertificate } = Stack.of(distribution).resolve(distribution.distributionConfig);
  return viewerCertificate !== undefined;
};

const isLane = ({ queueName, redrivePolicy }: CfnQueue): boolean =>
  redrivePolicy === undefined && queueName !== undefined && /^heard-.*-lane-/.test(queueName);

const noBucketLog: Accepted = {
  id: "S1",
  reason:
    "S3's own log would keep customers' file names and addresses in a second bucket that nothing erases; a company that must know who read a file turns on CloudTrail's data events.",
};

const noSocketLog: Accepted = {
  id: "APIG1",
  reason:
    "A WebSocket API's log needs a role that is set for the whole account and region, which one application's stack must not change; the function behind it logs what it does.",
};

const everywhere: Accepted = {
  id: "CFR1",
  reason: "Customers complain from wherever they are, also from a country in which the company sells nothing.",
};

const noFrontLog: Accepted = {
  id: "CFR3",
  reason:
    "CloudFront's log would keep whole paths, and with them the tokens of customers' links and their addresses; API Gateway logs each call's route behind it.",
};

const oldTls: Accepted = {
  id: "CFR4",
  reason:
    "CloudFront's own certificate, for its own domain, comes with TLS 1.0 and can't do without; a company that sets `aws.domain` has TLS 1.2.",
};

const noPlusTier: Accepted = {
  id: "COG8",
  reason:
    "Cognito's Plus tier is paid for each agent who signs in, to watch for stolen passwords; here a password alone opens nothing, as a second factor is required.",
};

const noDeadLetters: Accepted = {
  id: "SQS3",
  reason:
    "Each look of an agent at a lane counts as a receive, so a redrive would take complaints out of their lane; a ticket that is lost is made anew from the table.",
};
