import { type CfnResource, Stack } from "aws-cdk-lib";
import { CfnPolicy } from "aws-cdk-lib/aws-iam";
import type { Accepted } from "./accepted.ts";
import { flatten } from "./flatten.ts";

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** Resources that have no name before they are made, by the actions that may be done to them and how their ARNs end. */
const among: readonly { actions: readonly string[]; resources: RegExp; reason: string }[] = [
  {
    actions: ["s3:GetObject", "s3:PutObject"],
    resources: /^[^*]+\/(uploads|inbound|complaints)\/\*$/,
    reason:
      "Each file is an object of its own, so a function is given the one prefix of the one bucket, and one action on it.",
  },
  {
    actions: ["s3:DeleteObject"],
    resources: /^[^*]+\/(uploads|complaints)\/\*$/,
    reason: "Whoever erases a customer takes away each of their files, and files are named when they come in.",
  },
  {
    actions: ["execute-api:ManageConnections"],
    resources: /^[^*]+\/chat\/(POST|DELETE)\/@connections\/\*$/,
    reason: "A connection has its id once a visitor opens it; only the chat's own stage can be written to.",
  },
  {
    actions: ["ses:SendRawEmail"],
    resources: /^[^*]+:identity\/\*$/,
    reason:
      "In its sandbox SES weighs the recipient's identity as well; a condition binds mail to the one sender's address.",
  },
  {
    actions: ["logs:FilterLogEvents"],
    resources: /^[^*]+:log-group:[^*:]+:\*$/,
    reason: "The star is for the streams of one named log group, which Lambda and API Gateway name as they like.",
  },
];

/** A statement with any action but those listed is none of these, whatever its resources. */
export const wildcardFindings = (resource: CfnResource): Accepted[] => {
  if (!(resource instanceof CfnPolicy)) return [];
  const { Statement: statements } = Stack.of(resource).resolve(resource.policyDocument) as { Statement: Statement[] };
  return statements.flatMap(({ Action, Resource }) =>
    [Resource].flat().flatMap((one) => {
      const arn = flatten(one);
      const reason = arn.includes("*") ? reasonFor([Action].flat(), arn) : undefined;
      return reason === undefined ? [] : [{ id: `IAM5[Resource::${arn}]`, reason }];
    }),
  );
};

const reasonFor = (actions: readonly string[], arn: string): string | undefined =>
  among.find((kind) => kind.resources.test(arn) && actions.every((action) => kind.actions.includes(action)))?.reason;
