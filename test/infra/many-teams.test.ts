import { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";
import { laneQueueUrls } from "../../shared/settings/environment.ts";
import { buildApp } from "./build-app.ts";
import { heard } from "./example-context.ts";
import { knownEnvironment } from "./known-environment.ts";

/** As many as may be set, with ids as long as may be. */
const teams = Array.from({ length: 20 }, (_, nth) => ({ id: `customers-in-the-far-north-${10_000 + nth}` }));
const config = readConfig({ ...heard, stage: "a-long-stage", policy: { teams } });
const plan = topology(config);
const { service } = buildApp(plan, config);
const { Resources } = Template.fromStack(service).toJSON();

/** Of all inline policies of a role together, without white space. */
const MOST_POLICY = 10_240;
const ARN_OF_SOMETHING =
  "arn:aws:dynamodb:ap-southeast-2:123456789012:table/heard-a-long-stage-complaints-1ABCDEFGHIJKL";

interface PolicyProperties {
  PolicyDocument: object;
  Roles: [{ Ref: string }];
}

const policySizes = (): number[] => {
  const sizes = new Map<string, number>();
  for (const { Type, Properties } of Object.values<{ Type: string; Properties: PolicyProperties }>(Resources)) {
    if (Type !== "AWS::IAM::Policy") continue;
    const text = JSON.stringify(Properties.PolicyDocument, (_, value) => {
      const isReference =
        typeof value === "object" && value !== null && /^(?:Fn::|Ref$)/.test(Object.keys(value)[0] ?? "");
      return isReference ? ARN_OF_SOMETHING : value;
    });
    const [{ Ref: role }] = Properties.Roles;
    sizes.set(role, (sizes.get(role) ?? 0) + text.length);
  }
  return [...sizes.values()];
};

test("each role fits into what IAM allows", () => {
  const sizes = policySizes();
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.max(...sizes)).toBeLessThan(MOST_POLICY);
});

test("each function that sends to lanes knows the queue of each", () => {
  const { LANE_QUEUE_URLS } = knownEnvironment(plan.functions["receive-form"] ?? expect.fail());
  const urls = laneQueueUrls.parse(LANE_QUEUE_URLS);
  expect(Object.keys(urls)).toHaveLength(2 * teams.length);
  const named = Object.values<{ Type: string; Properties: { QueueName?: string } }>(Resources)
    .filter(({ Type, Properties }) => Type === "AWS::SQS::Queue" && Properties.QueueName?.includes("-lane-"))
    .map(({ Properties }) => Properties.QueueName?.replace("heard-a-long-stage-", ""));
  expect(
    Object.values(urls)
      .map((url) => url.split("heard-dev-")[1])
      .toSorted(),
  ).toEqual(named.toSorted());
});
