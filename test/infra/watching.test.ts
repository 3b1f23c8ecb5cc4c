import type { Context } from "aws-lambda";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { type HttpEvent, httpHandler } from "../../functions/http.ts";
import { queueHandler } from "../../functions/queue.ts";
import { DONE, socketHandler } from "../../functions/socket.ts";
import { readConfig } from "../../infra/config.ts";
import { alarmsOf } from "../../infra/topology/alarms.ts";
import { failureGroupOf } from "../../infra/topology/failure-group.ts";
import { topology } from "../../infra/topology.ts";
import { Problem } from "../../shared/http/problem.ts";
import { type LogCode, log } from "../../shared/log.ts";
import { matches } from "./filter-pattern.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { service } = synthesise(plan);
const of = (type: string) => Object.values(service.findResources(type)).map(({ Properties }) => Properties);
const alarms = new Map(of("AWS::CloudWatch::Alarm").map((alarm) => [alarm.AlarmName.replace("heard-dev-", ""), alarm]));
const dimensionsOf = ({ Dimensions = [] }: { Dimensions?: { Name: string; Value: unknown }[] }) =>
  Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));

/** Written down a second time on purpose: what wakes somebody doesn't change by the way. */
const ours = (MetricName: string) => ({ Namespace: "Heard", MetricName, dimensions: { Stage: "dev" } });
const failed = (group: string) => ({ Namespace: "Heard/dev", MetricName: `Failed-${group}`, dimensions: {} });
const setAside = (queue: string) => ({
  ...{ Namespace: "AWS/SQS", MetricName: "ApproximateNumberOfMessagesVisible" },
  dimensions: { QueueName: `heard-dev-${queue}-dead-letters` },
  ...{ Statistic: "Maximum", Threshold: 1, Period: 60, EvaluationPeriods: 1, TreatMissingData: "notBreaching" },
});
const late = { Statistic: "Maximum", Period: 60, EvaluationPeriods: 15, TreatMissingData: "notBreaching" };
const fiveMinutes = { Statistic: "Sum", Period: 300, EvaluationPeriods: 1, TreatMissingData: "notBreaching" };
const asBefore = { Statistic: "Maximum", Period: 3_600, EvaluationPeriods: 1, TreatMissingData: "ignore" };
const expected: Record<string, object> = {
  "acknowledgement-late": { ...ours("UnacknowledgedFor"), ...late, Threshold: 60 },
  "reply-unsent": { ...ours("ReplyUnsentFor"), ...late, Threshold: 900 },
  "debts-unpaid": { ...ours("DebtUnpaidFor"), ...late, Threshold: 900 },
  "checks-unanswered": { ...ours("ChecksUnanswered"), ...late, Statistic: "Sum", Threshold: 1 },
  "sweep-silent": {
    ...{ Namespace: "AWS/Lambda", MetricName: "Invocations", dimensions: { FunctionName: "heard-dev-sweep-due" } },
    ...{ Statistic: "Sum", Threshold: 1, Period: 60, EvaluationPeriods: 5, DatapointsToAlarm: 5 },
    ...{ ComparisonOperator: "LessThanThreshold", TreatMissingData: "breaching" },
  },
  "overdue-rising": { ...ours("Overdue"), ...fiveMinutes, Period: 3_600, Threshold: 5 },
  "mail-stopped": { ...ours("MailStopped"), ...late, Period: 300, EvaluationPeriods: 2, Threshold: 1 },
  "mail-bounces": {
    ...{ Namespace: "AWS/SES", MetricName: "Reputation.BounceRate", dimensions: {} },
    ...{ ...asBefore, Threshold: 0.025 },
  },
  "mail-complaints": {
    ...{ Namespace: "AWS/SES", MetricName: "Reputation.ComplaintRate", dimensions: {} },
    ...{ ...asBefore, Threshold: 0.0005 },
  },
  "doors-failing": { ...failed("doors"), ...fiveMinutes, Threshold: 1 },
  "agents-failing": { ...failed("agents"), ...fiveMinutes, Threshold: 1 },
  "work-failing": { ...failed("work"), ...fiveMinutes, Threshold: 3 },
  "integrations-failing": { ...failed("integrations"), ...fiveMinutes, Threshold: 3 },
  throttled: { Namespace: "AWS/Lambda", MetricName: "Throttles", dimensions: {}, ...fiveMinutes, Threshold: 10 },
  "gateway-failing": {
    ...{ Namespace: "AWS/ApiGateway", MetricName: "5xx", dimensions: { ApiId: expect.anything() } },
    ...{ ...fiveMinutes, Threshold: 5 },
  },
  "gateway-refusing": { Namespace: "Heard/dev", MetricName: "Refused", dimensions: {}, ...fiveMinutes, Threshold: 20 },
  "proof-incomplete": { ...ours("Missing"), ...asBefore, Threshold: 1 },
  "proof-silent": {
    ...ours("Missing"),
    ...{ Statistic: "SampleCount", Threshold: 1, Period: 3_600, EvaluationPeriods: 26, DatapointsToAlarm: 26 },
    ...{ ComparisonOperator: "LessThanThreshold", TreatMissingData: "breaching" },
  },
  ...Object.fromEntries(
    Object.entries(plan.queues).flatMap(([queue, { deadLetterAfter }]) =>
      deadLetterAfter === undefined ? [] : [[`${queue}-dead-letters`, setAside(queue)]],
    ),
  ),
};

describe("an alarm", () => {
  test.each(Object.entries(expected))("%s looks at what it should", (name, wanted) => {
    const { Dimensions, ...alarm } = alarms.get(name) ?? {};
    expect({ ...alarm, dimensions: dimensionsOf({ Dimensions }) }).toMatchObject({
      ...{ ComparisonOperator: "GreaterThanOrEqualToThreshold", DatapointsToAlarm: 1 },
      ...wanted,
    });
    expect(dimensionsOf({ Dimensions })).toEqual((wanted as { dimensions: object }).dimensions);
  });

  test("is there for each that is planned, and for no other", () => {
    expect([...alarms.keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(Object.keys(alarmsOf(plan)).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test("tells the topic when it is raised and when it is over, and nothing else", () => {
    const [topic] = Object.keys(
      service.findResources("AWS::SNS::Topic", { Properties: { TopicName: "heard-dev-alarms" } }),
    );
    for (const { AlarmActions, OKActions, InsufficientDataActions } of alarms.values()) {
      expect([AlarmActions, OKActions, InsufficientDataActions]).toEqual([
        [{ Ref: topic }],
        [{ Ref: topic }],
        undefined,
      ]);
    }
  });

  test("never looks at more than AWS allows: a day, or a week where a period is an hour", () => {
    for (const { Period, EvaluationPeriods } of alarms.values()) {
      expect(Period * EvaluationPeriods).toBeLessThanOrEqual(Period >= 3_600 ? 7 * 86_400 : 86_400);
    }
  });
});

describe("the topic of alarms", () => {
  const [{ PolicyDocument } = { PolicyDocument: { Statement: [] } }] = of("AWS::SNS::TopicPolicy").filter(
    ({ Topics }) => JSON.stringify(Topics).includes("watching"),
  );

  test("takes what comes encrypted alone, and from alarms of this deployment", () => {
    expect(PolicyDocument.Statement).toHaveLength(2);
    expect(PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    );
    const allowed = PolicyDocument.Statement.find(({ Effect }: { Effect: string }) => Effect === "Allow");
    expect(allowed).toMatchObject({ Action: "sns:Publish", Principal: { Service: "cloudwatch.amazonaws.com" } });
    expect(allowed.Condition.StringEquals).toEqual({ "aws:SourceAccount": { Ref: "AWS::AccountId" } });
    expect(JSON.stringify(allowed.Condition.ArnLike)).toContain(":alarm:heard-dev-*");
  });

  test("mails whom the company names, and nobody by default", () => {
    const subscribed = (template: typeof service) =>
      Object.values(template.findResources("AWS::SNS::Subscription", { Properties: { Protocol: "email" } })).map(
        ({ Properties }) => Properties.Endpoint,
      );
    expect(subscribed(service)).toEqual([]);
    const alarmsTo = ["ops@shop.example", "chief@shop.example"];
    const named = readConfig({ aws: { alarmsTo } });
    expect(subscribed(synthesise(topology(named), named).service).toSorted()).toEqual(alarmsTo.toSorted());
  });

  test("is refused what is no address", () => {
    expect(() => readConfig({ aws: { alarmsTo: ["ops"] } })).toThrow("heard.aws.alarmsTo[0]");
  });
});

describe("failed runs", () => {
  const filters = of("AWS::Logs::MetricFilter");
  const nameOf = (LogGroupName: { Ref: string }): string => {
    const name: string = service.toJSON().Resources[LogGroupName.Ref].Properties.LogGroupName;
    return name.startsWith("/aws/lambda/") ? name : "access";
  };

  test("of each function are counted for its group, by Lambda's own lines, and cost nothing while there are none", () => {
    const counted = filters.filter(({ LogGroupName }) => nameOf(LogGroupName) !== "access");
    expect(counted.map(({ LogGroupName }) => nameOf(LogGroupName)).toSorted()).toEqual(
      Object.keys(plan.functions)
        .map((name) => `/aws/lambda/heard-dev-${name}`)
        .toSorted(),
    );
    expect(new Set(counted.map(({ FilterPattern }) => FilterPattern)).size).toBe(1);
    for (const { LogGroupName, MetricTransformations } of counted) {
      const one = plan.functions[nameOf(LogGroupName).replace("/aws/lambda/heard-dev-", "")];
      const group = one && failureGroupOf(one);
      expect(MetricTransformations).toEqual([
        { MetricNamespace: "Heard/dev", MetricName: `Failed-${group}`, MetricValue: "1" },
      ]);
    }
  });

  test("can be read from each log: Lambda writes JSON, and its own lines down to the usual level", () => {
    for (const { LoggingConfig } of of("AWS::Lambda::Function")) {
      expect(LoggingConfig).toMatchObject({ LogFormat: "JSON" });
      expect(["INFO", "DEBUG", undefined]).toContain(LoggingConfig.SystemLogLevel);
    }
  });

  test("mean the same for somebody in each group", () => {
    const groups = Object.fromEntries(
      Object.entries(plan.functions).map(([name, one]) => [name, failureGroupOf(one)] as const),
    );
    expect(groups).toMatchObject({
      ...{ "receive-form": "doors", chat: "doors", "customer-api": "doors", uploads: "doors" },
      ...{ "agent-api": "agents", directory: "agents", incidents: "agents" },
      ...{ advance: "work", "sweep-due": "work", "keep-watch": "work", "receive-email": "work", "prove-day": "work" },
      ...{ "inbound-api": "integrations", "receive-review": "integrations", "deliver-webhooks": "integrations" },
    });
  });

  describe("are counted by", () => {
    const [{ FilterPattern: pattern } = { FilterPattern: "" }] = filters.filter(
      ({ LogGroupName }) => nameOf(LogGroupName) === "/aws/lambda/heard-dev-chat",
    );

    test.each([
      ["success", false],
      ["error", true],
      ["failure", true],
      ["timeout", true],
    ])("Lambda's own word: %s is one: %s", (status, isOne) => {
      const record = { requestId: "r-1", metrics: { durationMs: 3 }, status };
      expect(matches(pattern, JSON.stringify({ time: "t", type: "platform.report", record }))).toBe(isOne);
    });

    /** As Lambda's JSON format has each line that is written to the console: whatever text it is, within a line of Lambda's. */
    const loggedBy = async (work: () => unknown): Promise<string[]> => {
      const lines: string[] = [];
      for (const level of ["info", "warn", "error"] as const) {
        vi.spyOn(console, level).mockImplementation((message: string) => {
          const timestamp = "2026-11-22T00:00:00.000Z";
          lines.push(JSON.stringify({ timestamp, level: level.toUpperCase(), requestId: "r-1", message }));
        });
      }
      await work();
      return lines;
    };
    afterEach(() => vi.restoreAllMocks());

    const context = {} as Context;
    const breaks =
      (thrown: Error = new TypeError("no")) =>
      () =>
        Promise.reject(thrown);
    const routes = { $connect: breaks(), $default: async () => DONE, $disconnect: async () => DONE };
    const socketEvent = (routeKey: string) => ({
      requestContext: { routeKey, connectionId: "c-1", requestId: "r-1", identity: { sourceIp: "127.0.0.1" } },
      isBase64Encoded: false,
    });
    const httpEvent = { routeKey: "GET /x", requestContext: { requestId: "r-1" } } as HttpEvent;
    const work = queueHandler(z.object({ id: z.string() }), async ({ id }) => {
      if (id === "bad") throw new TypeError("no");
    });
    const records = (...ids: string[]) => ({
      Records: ids.map((id) => ({ messageId: id, body: JSON.stringify({ id }) })) as Parameters<
        typeof work
      >[0]["Records"],
    });

    test.each([
      ["a handshake of the chat that broke", () => socketHandler(routes)(socketEvent("$connect"), context), 1],
      ["a frame that went well", () => socketHandler(routes)(socketEvent("$default"), context), 0],
      ["a call that broke", () => httpHandler({ "GET /x": breaks() })(httpEvent, context), 1],
      [
        "a call that was refused",
        () =>
          httpHandler({ "GET /x": breaks(new Problem(404, "no-such-route", { detail: "No." })) })(httpEvent, context),
        0,
      ],
      ["the two messages of a batch that failed", () => work(records("bad", "good", "bad"), context), 2],
    ])("what a function logs of %s", async (_, run, count) => {
      const lines = await loggedBy(run);
      expect(lines.filter((line) => matches(pattern, line))).toHaveLength(count);
    });

    test("no other line of ours", async () => {
      const others: LogCode[] = ["arrived", "debt-failed", "mail-sent", "hint-lost", "alarm-raised", "proof-missing"];
      const lines = await loggedBy(() => {
        for (const code of others) log.error(code, { reference: "HRD-1", error: new Error("invocation-failed") });
      });
      expect(lines).toHaveLength(others.length);
      expect(lines.filter((line) => matches(pattern, line))).toEqual([]);
    });
  });

  describe("that the gateway refused", () => {
    const [refused, ...more] = filters.filter(({ LogGroupName }) => nameOf(LogGroupName) === "access");
    const stage = of("AWS::ApiGatewayV2::Stage").find(({ StageName }) => StageName === "$default");
    const lineOf = (known: Record<string, string>): string =>
      stage.AccessLogSettings.Format.replace(/\$context\.([\w.]+)/g, (_: string, name: string) => known[name] ?? "-");

    test.each([
      ["itself are counted, as it asked nobody", { status: "429" }, true],
      ["by a function's answer aren't", { status: "429", integrationStatus: "200" }, false],
      ["by a function's answer, told by its own status, aren't", { status: "429", integrationStatus: "429" }, false],
      ["for another reason aren't", { status: "401" }, false],
    ])("%s", (_, known, isOne) => {
      expect(more).toEqual([]);
      expect(matches(refused.FilterPattern, lineOf(known))).toBe(isOne);
    });
  });
});

test("each function is told the stage that it measures for", () => {
  const told = of("AWS::Lambda::Function").map(({ Environment }) => Environment.Variables.STAGE);
  expect(told).toEqual(Object.keys(plan.functions).map(() => "dev"));
});
