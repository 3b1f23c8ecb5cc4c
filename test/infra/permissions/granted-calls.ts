import type { Template } from "aws-cdk-lib/assertions";
import { ACCESS_LOG, type Call } from "../../../infra/topology/calls.ts";

type Resources = ReturnType<Template["findResources"]>;

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Partial<Record<"StringEquals" | "StringLike", { "s3:prefix"?: string; "ses:FromAddress"?: string }>>;
}

const NAMES = ["FunctionName", "QueueName", "LogGroupName"];

/** What each of these ARNs is on, as the topology says it. An ARN that is none of them stands for itself, and so fails a test. */
const SHAPES: readonly [shape: RegExp, on: (found: string) => string][] = [
  [/^<AWS::DynamoDB::GlobalTable>$/, () => "table"],
  [/^<AWS::DynamoDB::GlobalTable>\/index\/([\w-]+)$/, (index) => `index/${index}`],
  [/^<AWS::SQS::Queue heard-dev-([\w-]+)>$/, (queue) => `queue/${queue}`],
  [/^<AWS::S3::Bucket>\/([\w-]+\/)\*$/, (prefix) => `bucket/${prefix}`],
  [/^<AWS::Logs::LogGroup \/aws\/lambda\/heard-dev-([\w-]+)>$/, (name) => `log/${name}`],
  [/:log-group:\/aws\/lambda\/heard-dev-([\w-]+):\*$/, (name) => `log/${name}`],
  [/:log-group:<AWS::Logs::LogGroup \/aws\/vendedlogs\/heard-dev-front-door>:\*$/, () => ACCESS_LOG],
  [/:execute-api:.*\/(POST|DELETE)\/@connections\/\*$/, (method) => `connections/${method}`],
  [/:ses:.*:configuration-set\/heard-dev-mail$/, () => "mail"],
];

/** By function, what its role in the templates may call. */
export const grantedCalls = ({ data, service }: { data: Template; service: Template }): Map<string, Call[]> => {
  const resources: Resources = { ...data.toJSON().Resources, ...service.toJSON().Resources };
  const of = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  const exported = new Map(
    Object.values(data.toJSON().Outputs as Record<string, { Value: unknown; Export?: { Name: string } }>).map(
      (output) => [output.Export?.Name, output.Value],
    ),
  );

  /** As text, what it refers to by type and name. */
  const textOf = (value: unknown): string => {
    if (typeof value === "string") return value;
    const [[kind, given] = []] = Object.entries(value as Record<string, unknown>);
    if (kind === "Fn::Join") return (given as [string, unknown[]])[1].map(textOf).join("");
    if (kind === "Fn::ImportValue") return textOf(exported.get(given as string));
    const id = kind === "Fn::GetAtt" ? (given as [string])[0] : kind === "Ref" ? (given as string) : "";
    const { Type, Properties = {} } = resources[id] ?? {};
    if (Type === undefined) return JSON.stringify(value);
    const name = NAMES.map((property) => Properties[property]).find((found) => found !== undefined);
    return name === undefined ? `<${Type}>` : `<${Type} ${name}>`;
  };

  const callsIn = ({ Effect, Action, Resource, Condition }: Statement): Call[] => {
    if (Effect !== "Allow") return [];
    const from = Condition?.StringEquals?.["ses:FromAddress"];
    const prefix = Condition?.StringEquals?.["s3:prefix"] ?? Condition?.StringLike?.["s3:prefix"];
    return [Action].flat().flatMap((action) =>
      [Resource].flat().map((resource) => {
        const arn = textOf(resource);
        if (prefix !== undefined && arn === "<AWS::S3::Bucket>") return { action, on: `bucket/${prefix}` };
        if (from === "care@heard.example" && /:ses:.*:identity\/\*$/.test(arn)) return { action, on: "mail" };
        const [on] = SHAPES.flatMap(([shape, read]) => {
          const found = shape.exec(arn);
          return found === null ? [] : [read(found[1] ?? "")];
        });
        return { action, on: on ?? arn };
      }),
    );
  };

  return new Map(
    of("AWS::Lambda::Function")
      .filter(({ Properties }) => Properties.FunctionName?.startsWith("heard-dev-"))
      .map(({ Properties }) => {
        const role = Properties.Role["Fn::GetAtt"][0];
        const policies = of("AWS::IAM::Policy").filter((policy) =>
          policy.Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role),
        );
        const calls = policies.flatMap((policy) => policy.Properties.PolicyDocument.Statement.flatMap(callsIn));
        return [Properties.FunctionName.slice("heard-dev-".length), calls];
      }),
  );
};
