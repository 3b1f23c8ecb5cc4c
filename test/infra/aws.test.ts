import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

const propertiesOf = (type: string): Record<string, never>[] =>
  Object.values(service.findResources(type)).map(({ Properties }) => Properties);

const statementsOf = (name: string): Statement[] =>
  Object.entries(service.findResources("AWS::IAM::Policy"))
    .filter(([id]) => id.startsWith(`${name.replaceAll("-", "")}function`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);

const actionsOf = (name: string): string[] => statementsOf(name).flatMap(({ Action }) => Action);

describe("the table", () => {
  test("is kept, whatever happens to its stack", () => {
    data.hasResource("AWS::DynamoDB::GlobalTable", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("is on demand, encrypted, restorable to any second, protected from deletion, and forgets what expired", () => {
    data.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      TimeToLiveSpecification: { AttributeName: "expires", Enabled: true },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      ],
    });
  });

  test("has the topology's indexes, each of keys alone", () => {
    const index = ([IndexName, { partitionKey, sortKey }]: [string, { partitionKey: string; sortKey: string }]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: partitionKey, KeyType: "HASH" },
        { AttributeName: sortKey, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    });
    data.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      GlobalSecondaryIndexes: Object.entries(plan.table.indexes).map(index),
    });
  });
});

describe("the bucket", () => {
  const properties = () => Object.values(data.findResources("AWS::S3::Bucket"))[0]?.Properties;

  test("is kept, private, encrypted and without old versions, so that what is erased is gone", () => {
    data.hasResource("AWS::S3::Bucket", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(properties()).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
    });
    expect(properties()).not.toHaveProperty("VersioningConfiguration");
  });

  test("refuses plain connections", () => {
    data.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    });
  });

  test("forgets uploads after a day and raw mail after 400, and what belongs to complaints never", () => {
    const { Rules } = properties()?.LifecycleConfiguration ?? {};
    const expiring = Rules.filter(({ ExpirationInDays }: Record<string, unknown>) => ExpirationInDays !== undefined);
    expect(expiring).toEqual([
      { Id: "expire-uploads", Prefix: "uploads/", ExpirationInDays: 1, Status: "Enabled" },
      { Id: "expire-inbound", Prefix: "inbound/", ExpirationInDays: 400, Status: "Enabled" },
    ]);
  });

  test("takes files from pages of the configured origins, and gives them none", () => {
    expect(properties()?.CorsConfiguration.CorsRules).toEqual([
      { AllowedMethods: ["PUT"], AllowedOrigins: config.allowedOrigins, AllowedHeaders: ["*"], MaxAge: 3_600 },
    ]);
  });

  test("is opened prefix by prefix, and never listed or emptied", () => {
    const resources: string[] = [];
    for (const { Action, Resource } of Object.keys(plan.functions).flatMap(statementsOf)) {
      const onBucket = [Action].flat().filter((action) => action.startsWith("s3:"));
      expect(["s3:GetObject", "s3:PutObject"]).toEqual(expect.arrayContaining(onBucket));
      if (onBucket.length > 0) resources.push(...[Resource].flat().map((resource) => JSON.stringify(resource)));
    }
    for (const resource of resources) expect(resource).toMatch(/"\/(uploads|inbound|complaints)\/\*"/);
  });
});

describe("a queue", () => {
  test("is encrypted and refuses plain connections", () => {
    service.allResourcesProperties("AWS::SQS::Queue", { SqsManagedSseEnabled: true });
    service.resourceCountIs("AWS::SQS::QueuePolicy", Object.keys(service.findResources("AWS::SQS::Queue")).length);
    service.allResourcesProperties("AWS::SQS::QueuePolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    });
  });

  test.each(Object.entries(plan.queues))("%s is as planned", (name, { visibilitySeconds, ...deadLetters }) => {
    service.hasResourceProperties("AWS::SQS::Queue", {
      QueueName: `heard-dev-${name}`,
      VisibilityTimeout: visibilitySeconds,
      RedrivePolicy: deadLetters.deadLetterAfter
        ? Match.objectLike({ maxReceiveCount: deadLetters.deadLetterAfter })
        : Match.absent(),
    });
    if (!deadLetters.deadLetterAfter) return;
    service.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: `heard-dev-${name}-dead-letters`,
      AlarmDescription: deadLetters.deadLetterMeans,
      Threshold: 1,
    });
  });
});

describe("a function", () => {
  test.each(Object.entries(plan.functions))("%s is as planned", (name, { memoryMb, timeoutSeconds, environment }) => {
    service.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: `heard-dev-${name}`,
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: memoryMb,
      Timeout: timeoutSeconds,
      LoggingConfig: { LogFormat: "JSON" },
      Environment: {
        Variables: Object.fromEntries(Object.keys(environment).map((key) => [key, Match.anyValue()])),
      },
    });
    service.hasResourceProperties("AWS::Logs::LogGroup", {
      LogGroupName: `/aws/lambda/heard-dev-${name}`,
      RetentionInDays: 30,
    });
  });

  test("that decides by calendars with holidays is told where they are", () => {
    const calendars = { desk: { hours: { mon: ["09:00-17:00"] }, holidays: { country: "DE" } } };
    const { service: closed } = synthesise(topology(readConfig({ policy: { calendars } })));
    for (const name of ["receive-form", "advance", "agent-api"]) {
      closed.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName: `heard-dev-${name}`,
        Environment: { Variables: { HOLIDAYS_FILE: "/var/task/holidays.json" } },
      });
    }
    expect(JSON.stringify(service.findResources("AWS::Lambda::Function"))).not.toContain("HOLIDAYS_FILE");
  });

  test("may do nothing to everything: no role has a managed policy, or a statement with a bare star", () => {
    service.allResourcesProperties("AWS::IAM::Role", { ManagedPolicyArns: Match.absent() });
    const statements = Object.keys(plan.functions).flatMap(statementsOf);
    expect(statements.length).toBeGreaterThan(10);
    for (const { Action, Resource } of statements) {
      expect([Resource].flat()).not.toContain("*");
      for (const action of [Action].flat()) expect(action).not.toContain("*");
    }
  });

  const readers = Object.entries(plan.functions).filter(([, { permissions }]) =>
    permissions.some(({ on }) => on === "table"),
  );
  test.each(readers.map(([name]) => name))("%s may scan an index at most, never the table", (name) => {
    const scans = statementsOf(name).filter(({ Action }) => [Action].flat().includes("dynamodb:Scan"));
    expect(JSON.stringify(scans.map(({ Resource }) => Resource))).toMatch(/index\/by-due/);
    for (const { Resource } of scans) {
      for (const resource of [Resource].flat()) expect(JSON.stringify(resource)).toMatch(/index\/by-\w+"/);
    }
  });

  test("may send mail only as the company's domain, and only if it must", () => {
    const senders = Object.keys(plan.functions).filter((name) => actionsOf(name).includes("ses:SendRawEmail"));
    expect(senders).toEqual(["advance", "keep-watch"]);
    const [statement] = statementsOf("advance").filter(({ Action }) => Action === "ses:SendRawEmail");
    const resources = [statement?.Resource].flat().map((resource) => JSON.stringify(resource));
    expect(resources).toEqual([
      expect.stringMatching(/:configuration-set\/heard-dev-mail"/),
      expect.stringMatching(/:identity\/heard\.example"/),
    ]);
  });
});

describe("the front door", () => {
  const routes = Object.values(plan.functions)
    .flatMap(({ triggers }) => triggers)
    .filter((trigger) => trigger.kind === "http");

  test.each(routes)("opens $route to $access", ({ route, access }) => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Route", {
      RouteKey: route,
      ...(access === "agents"
        ? { AuthorizationType: "JWT", AuthorizerId: Match.anyValue() }
        : { AuthorizationType: "NONE", AuthorizerId: Match.absent() }),
    });
  });

  test("has no other route", () => {
    const keys = propertiesOf("AWS::ApiGatewayV2::Route").map(({ RouteKey }) => String(RouteKey));
    const ofChat = ["$connect", "$disconnect", "$default"];
    expect(keys.filter((key) => !ofChat.includes(key)).sort()).toEqual(routes.map(({ route }) => route).sort());
  });

  test("trusts the configured issuer, and browsers of the configured origins", () => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      JwtConfiguration: { Issuer: config.agents.issuer, Audience: [config.agents.audience] },
    });
    service.hasResourceProperties("AWS::ApiGatewayV2::Api", {
      CorsConfiguration: { AllowOrigins: config.allowedOrigins },
    });
  });

  test("is throttled, and its log holds neither addresses nor customers' links", () => {
    const [stage] = propertiesOf("AWS::ApiGatewayV2::Stage").filter(({ StageName }) => StageName === "$default");
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 } });
    expect(JSON.stringify(stage)).not.toMatch(/sourceIp|context\.path|userAgent/);
  });
});

test("a batch from a queue fails message by message, and only so many batches run at once", () => {
  const triggers = Object.values(plan.functions)
    .flatMap(({ triggers: all }) => all)
    .filter((trigger) => trigger.kind === "queue");
  service.resourceCountIs("AWS::Lambda::EventSourceMapping", triggers.length);
  for (const { batchSize, maximumConcurrency } of triggers) {
    service.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BatchSize: batchSize,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: maximumConcurrency },
    });
  }
});

test("the sweep runs each minute, and a failed run isn't repeated", () => {
  service.hasResourceProperties("AWS::Scheduler::Schedule", {
    ScheduleExpression: "rate(1 minute)",
    Target: { RetryPolicy: { MaximumRetryAttempts: 0 } },
  });
});
