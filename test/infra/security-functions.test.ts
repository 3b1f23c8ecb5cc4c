import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { type Properties, type Resource, resourcesIn } from "./resources.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);
const { ofType, referred } = resourcesIn({ data, service });
const named = (resources: Resource[]): [string, Resource][] => resources.map((resource) => [resource.id, resource]);

const functions = ofType("AWS::Lambda::Function");
const nameOf = ({ properties }: Resource): string => properties.FunctionName;

/** The timeouts of API Gateway's integrations end here. */
const LONGEST_ANSWER_SECONDS = 29;

describe("a function", () => {
  test("is one of the topology's, or none: the CDK brought no helper of its own", () => {
    expect(functions.map(nameOf).sort()).toEqual(
      Object.keys(plan.functions)
        .map((name) => `heard-dev-${name}`)
        .sort(),
    );
  });

  test.each(named(functions))(
    "%s is small, patched by AWS, and logs JSON into a log that we made",
    (_, { stack, properties }) => {
      expect(properties).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        LoggingConfig: { LogFormat: "JSON" },
      });
      const log = referred(stack, properties.LoggingConfig.LogGroup);
      expect(log.whole.Type).toBe("AWS::Logs::LogGroup");
      expect(properties.MemorySize).toBeGreaterThanOrEqual(128);
      expect(properties.MemorySize).toBeLessThanOrEqual(2_048);
      expect(properties.Timeout).toBeGreaterThanOrEqual(5);
      expect(properties.Timeout).toBeLessThanOrEqual(900);
    },
  );

  test("that only answers calls has done so before API Gateway gives up", () => {
    for (const [name, { triggers, timeoutSeconds }] of Object.entries(plan.functions)) {
      const isCalled = triggers.every(({ kind }) => kind === "http" || kind === "socket");
      if (isCalled) expect(timeoutSeconds, name).toBeLessThanOrEqual(LONGEST_ANSWER_SECONDS);
    }
  });

  test.each(named(functions))("%s takes nothing of the account's concurrency for itself", (_, { properties }) => {
    expect(properties).not.toHaveProperty("ReservedConcurrentExecutions");
  });

  test("that pays debts is over before its lease is", () => {
    const advance = functions.find((one) => nameOf(one) === "heard-dev-advance");
    expect(config.settings.policy.debt.lease).toBeGreaterThan(advance?.properties.Timeout * 1_000);
  });

  test("may be run by API Gateway alone, for its own routes, and by nobody else's", () => {
    const permissions = ofType("AWS::Lambda::Permission");
    expect(permissions.length).toBeGreaterThan(0);
    for (const { properties } of permissions) {
      expect(properties).toMatchObject({ Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" });
      expect(JSON.stringify(properties.SourceArn)).toContain("execute-api");
    }
  });
});

describe("what a queue brings", () => {
  const sources = ofType("AWS::Lambda::EventSourceMapping");

  test("is brought for each trigger that was planned", () => {
    const planned = Object.values(plan.functions).flatMap(({ triggers }) =>
      triggers.filter(({ kind }) => kind === "queue"),
    );
    expect(sources).toHaveLength(planned.length);
  });

  test.each(named(sources))(
    "%s fails message by message, in so many batches at once, and stays hidden for six tries",
    (_, source) => {
      const { stack, properties } = source;
      expect(properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
      expect(properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
      expect(properties.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(50);
      const queue = referred(stack, properties.EventSourceArn);
      const { Timeout } = referred(stack, properties.FunctionName).properties;
      expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
      expect(queue.properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
    },
  );
});

/** All that a star may stand for, by the action: nobody knows these names before they are made. */
const stars: Readonly<Record<string, RegExp>> = {
  // A file is an object, under one of three prefixes.
  "s3:GetObject": /"\/(uploads|inbound|complaints)\/\*"\]\]\}$/,
  "s3:PutObject": /"\/(uploads|inbound|complaints)\/\*"\]\]\}$/,
  "s3:DeleteObject": /"\/(uploads|complaints)\/\*"\]\]\}$/,
  // A visitor's connection.
  "execute-api:ManageConnections": /"\/chat\/(POST|DELETE)\/@connections\/\*"\]\]\}$/,
  // In the sandbox, the recipient's identity; the condition is looked at below.
  "ses:SendRawEmail": /":identity\/\*"\]\]\}$/,
  // The streams of one log group.
  "logs:FilterLogEvents":
    /":log-group:(\/aws\/lambda\/heard-dev-[a-z-]+:\*"|",\{"Ref":"frontdoorAccessLog[A-F0-9]+"\},":\*")\]\]\}$/,
};

describe("a role", () => {
  const roles = ofType("AWS::IAM::Role");
  const documents = [
    ...ofType("AWS::IAM::Policy").map(({ id, properties }) => [id, properties.PolicyDocument]),
    ...roles.flatMap(({ id, properties }) =>
      (properties.Policies ?? []).map((policy: Properties) => [id, policy.PolicyDocument]),
    ),
  ] as [string, Properties][];

  test("is had by each function, and no two share one", () => {
    const had = functions.map(({ stack, properties }) => referred(stack, properties.Role).id);
    expect(new Set(had).size).toBe(functions.length);
  });

  test.each(named(roles))("%s is for one service of AWS's, and has no policy of AWS's", (_, { properties }) => {
    expect(properties).not.toHaveProperty("ManagedPolicyArns");
    const { Statement: statements } = properties.AssumeRolePolicyDocument;
    expect(statements).toHaveLength(1);
    expect(statements[0].Principal.Service).toMatch(/^(lambda|scheduler)\.amazonaws\.com$/);
  });

  test.each(documents)(
    "%s says each action by its name, and each resource by its own",
    (_, { Statement: statements }) => {
      expect(statements.length).toBeGreaterThan(0);
      for (const { Effect, Action, Resource, NotAction, NotResource } of statements) {
        expect([Effect, NotAction, NotResource]).toEqual(["Allow", undefined, undefined]);
        for (const action of [Action].flat()) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
        for (const resource of [Resource].flat()) {
          const arn = JSON.stringify(resource);
          expect(arn).not.toBe('"*"');
          if (!arn.includes("*")) continue;
          for (const action of [Action].flat()) expect(arn, action).toMatch(stars[action] ?? /never/);
        }
      }
    },
  );

  test("that sends mail does so from the company's address alone, to whomever", () => {
    const sending = documents.flatMap(([, { Statement: statements }]) =>
      statements.filter(({ Action }: Properties) => [Action].flat().includes("ses:SendRawEmail")),
    );
    expect(sending.length).toBeGreaterThan(0);
    for (const { Action, Condition } of sending) {
      expect(Action).toBe("ses:SendRawEmail");
      expect(Condition).toEqual({ StringEquals: { "ses:FromAddress": config.mailFrom } });
    }
  });
});
