import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
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

  const whoMay = (action: string) => Object.keys(plan.functions).filter((name) => actionsOf(name).includes(action));

  test("is opened prefix by prefix, listed by the proof of a day, and emptied of a customer's files alone", () => {
    const resources: string[] = [];
    for (const { Action, Resource } of Object.keys(plan.functions).flatMap(statementsOf)) {
      const onBucket = [Action].flat().filter((action) => action.startsWith("s3:") && action !== "s3:ListBucket");
      expect(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]).toEqual(expect.arrayContaining(onBucket));
      if (onBucket.length > 0) resources.push(...[Resource].flat().map((resource) => JSON.stringify(resource)));
    }
    for (const resource of resources) expect(resource).toMatch(/"\/(uploads|inbound|complaints)\/\*"/);
    expect(whoMay("s3:DeleteObject")).toEqual(["customer-data"]);
    expect(whoMay("s3:ListBucket")).toEqual(["customer-data", "prove-day"]);
  });
});

describe("a queue", () => {
  test("is encrypted and refuses plain connections", () => {
    for (const template of [data, service]) {
      template.allResourcesProperties("AWS::SQS::Queue", { SqsManagedSseEnabled: true });
      template.resourceCountIs("AWS::SQS::QueuePolicy", Object.keys(template.findResources("AWS::SQS::Queue")).length);
      template.allResourcesProperties("AWS::SQS::QueuePolicy", {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
          ]),
        },
      });
    }
  });

  test.each(Object.entries(plan.queues))("%s is as planned", (name, { visibilitySeconds, kept, ...deadLetters }) => {
    const template = kept ? data : service;
    template.hasResourceProperties("AWS::SQS::Queue", {
      QueueName: `heard-dev-${name}`,
      VisibilityTimeout: visibilitySeconds,
      RedrivePolicy: deadLetters.deadLetterAfter
        ? Match.objectLike({ maxReceiveCount: deadLetters.deadLetterAfter })
        : Match.absent(),
    });
    if (!deadLetters.deadLetterAfter) return;
    service.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: `heard-dev-${name}-dead-letters`,
      AlarmDescription: Match.stringLikeRegexp(`^${deadLetters.deadLetterMeans}`),
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

  test("finds the company's settings in a file beside it", () => {
    service.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "heard-dev-advance",
      Environment: { Variables: { SETTINGS_FILE: "/var/task/settings.json" } },
    });
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
    for (const { Resource } of scans) {
      for (const resource of [Resource].flat()) expect(JSON.stringify(resource)).toMatch(/index\/by-\w+"/);
    }
  });

  test("may send mail only from the company's address, and only if it must", () => {
    const senders = Object.keys(plan.functions).filter((name) => actionsOf(name).includes("ses:SendRawEmail"));
    expect(senders).toEqual(["advance", "keep-watch"]);
    const [statement] = statementsOf("advance").filter(({ Action }) => Action === "ses:SendRawEmail");
    const resources = [statement?.Resource].flat().map((resource) => JSON.stringify(resource));
    expect(resources).toEqual([
      expect.stringMatching(/:configuration-set\/heard-dev-mail"/),
      expect.stringMatching(/:identity\/\*"/),
    ]);
    expect(statement?.Condition).toEqual({ StringEquals: { "ses:FromAddress": "care@heard.example" } });
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

  test("trusts browsers of the configured origins", () => {
    data.hasResourceProperties("AWS::ApiGatewayV2::Api", {
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

test("a schedule may run its own function, and nothing else of anybody's", () => {
  const schedules = Object.values(service.findResources("AWS::Scheduler::Schedule"));
  expect(schedules.length).toBeGreaterThan(2);
  for (const { Properties } of schedules) {
    const { Arn, RoleArn } = Properties.Target;
    const role = service.toJSON().Resources[RoleArn["Fn::GetAtt"][0]].Properties;
    expect(role.Policies.map(({ PolicyDocument }: { PolicyDocument: object }) => PolicyDocument)).toMatchObject([
      { Statement: [{ Action: "lambda:InvokeFunction", Effect: "Allow", Resource: Arn }] },
    ]);
    expect(role.AssumeRolePolicyDocument.Statement).toMatchObject([
      {
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
      },
    ]);
  }
});
