import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { service } = synthesise(plan);

const statements = Object.entries(service.findResources("AWS::IAM::Policy"))
  .filter(([id]) => id.startsWith("provedayfunction"))
  .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Record<string, unknown>[]);

describe("the daily proof", () => {
  test("may read the gateway's log and those of the doors, and lists only mails that came in and what belongs to one complaint", () => {
    const logs = statements.find(({ Action }) => Action === "logs:FilterLogEvents");
    const resources = [logs?.Resource].flat().map((resource) => JSON.stringify(resource));
    const { DOOR_LOGS: doors } = plan.functions["prove-day"]?.environment ?? {};
    const of = typeof doors === "object" && "logsOf" in doors ? doors.logsOf : [];
    expect(of.length).toBeGreaterThan(5);
    expect(resources).toHaveLength(of.length + 1);
    for (const name of of) {
      expect(resources.some((resource) => resource.includes(`log-group:/aws/lambda/heard-dev-${name}:*`))).toBe(true);
    }
    expect(resources.some((resource) => resource.includes("AccessLog"))).toBe(true);
    const listing = statements.filter(({ Action }) => Action === "s3:ListBucket");
    expect(listing.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { "s3:prefix": "inbound/" } },
      { StringLike: { "s3:prefix": "complaints/*" } },
    ]);
  });

  test("is told their names", () => {
    service.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "heard-dev-prove-day",
      Environment: {
        Variables: {
          ACCESS_LOG: { Ref: Match.stringLikeRegexp("AccessLog") },
          DOOR_LOGS: Match.stringLikeRegexp('"/aws/lambda/heard-dev-receive-form"'),
          INTAKE_ROUTES: Match.stringLikeRegexp("POST /v1/complaints"),
        },
      },
    });
  });

  test("raises an alarm on what is missing, which only another proof ends, and one where there is no proof", () => {
    const ofStage = {
      Namespace: "Heard",
      MetricName: "Missing",
      Dimensions: [{ Name: "Stage", Value: "dev" }],
      AlarmDescription: Match.stringLikeRegexp("reports/proof"),
      Period: 3_600,
    };
    service.hasResourceProperties("AWS::CloudWatch::Alarm", {
      ...ofStage,
      AlarmName: "heard-dev-proof-incomplete",
      Statistic: "Maximum",
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "ignore",
    });
    service.hasResourceProperties("AWS::CloudWatch::Alarm", {
      ...ofStage,
      AlarmName: "heard-dev-proof-silent",
      Statistic: "SampleCount",
      Threshold: 1,
      EvaluationPeriods: 26,
      DatapointsToAlarm: 26,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
  });
});
