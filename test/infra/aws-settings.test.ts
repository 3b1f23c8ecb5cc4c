import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { buildApp } from "./build-app.ts";
import { configWith } from "./synthesise.ts";

const buildWith = (aws: object) => {
  const config = configWith({ aws });
  const { data, service, wall } = buildApp(topology(config), config);
  return {
    data: Template.fromStack(data),
    service: Template.fromStack(service),
    wall: wall && { region: wall.region, template: Template.fromStack(wall) },
  };
};

const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/abc`;
const domain = { name: "complaints.shop.example", certificate: certificateIn("eu-central-1") };
const hostedZone = { id: "Z0123456789ABC", name: "shop.example" };
const urlsOf = (service: Template, name: string, variable: string): unknown =>
  Object.values(
    service.findResources("AWS::Lambda::Function", { Properties: { FunctionName: `heard-dev-${name}` } }),
  )[0]?.Properties.Environment.Variables[variable];

describe("by default", () => {
  const { data, service, wall } = buildWith({});

  test("there is nothing that costs by being there", () => {
    for (const template of [data, service]) {
      for (const type of ["AWS::KMS::Key", "AWS::CloudFront::Distribution", "AWS::WAFv2::WebACL"]) {
        expect(Object.keys(template.findResources(type))).toEqual([]);
      }
    }
    expect(wall).toBeUndefined();
    data.hasResourceProperties("AWS::DynamoDB::GlobalTable", { WarmThroughput: Match.absent() });
  });

  test("no concurrency is reserved, of which a new account has none to give", () => {
    service.allResourcesProperties("AWS::Lambda::Function", { ReservedConcurrentExecutions: Match.absent() });
  });
});

describe("a domain of one's own", () => {
  const { data, service } = buildWith({ domain: { ...domain, hostedZone } });

  test("is kept, with its alias, and is what is mailed", () => {
    data.hasResource("AWS::ApiGatewayV2::DomainName", {
      DeletionPolicy: "RetainExceptOnCreate",
      UpdateReplacePolicy: "Retain",
      Properties: {
        DomainName: domain.name,
        DomainNameConfigurations: [{ CertificateArn: domain.certificate, SecurityPolicy: "TLS_1_2" }],
      },
    });
    data.hasResource("AWS::Route53::RecordSet", {
      DeletionPolicy: "RetainExceptOnCreate",
      Properties: { Name: `${domain.name}.`, HostedZoneId: hostedZone.id, Type: "A" },
    });
    expect(urlsOf(service, "advance", "PUBLIC_URL")).toBe(`https://${domain.name}`);
  });

  test("leads to the stage, which the service stack has", () => {
    const [stage = ""] = Object.keys(
      service.findResources("AWS::ApiGatewayV2::Stage", { Properties: { StageName: "$default" } }),
    );
    service.hasResource("AWS::ApiGatewayV2::ApiMapping", {
      DependsOn: Match.arrayWith([stage]),
      Properties: { DomainName: domain.name, Stage: "$default", ApiMappingKey: Match.absent() },
    });
  });

  test("may be in a zone of somebody else's, who is told what to set", () => {
    const { data: elsewhere } = buildWith({ domain });
    elsewhere.resourceCountIs("AWS::Route53::RecordSet", 0);
    expect(JSON.stringify(elsewhere.toJSON().Outputs.DomainDns)).toContain(`${domain.name} CNAME `);
  });

  test("may be another for the chat, to which functions go on writing at API Gateway's address", () => {
    const { service: withChat } = buildWith({ chatDomain: { ...domain, name: "chat.shop.example" } });
    expect(urlsOf(withChat, "chat-box", "SOCKET_URL")).toBe("wss://chat.shop.example");
    expect(JSON.stringify(urlsOf(withChat, "chat", "CONNECTIONS_URL"))).toContain(".execute-api.");
    withChat.hasResourceProperties("AWS::ApiGatewayV2::ApiMapping", { DomainName: "chat.shop.example", Stage: "chat" });
    expect(withChat.toJSON().Outputs.PublicUrl.Value).not.toBe("https://chat.shop.example");
  });
});

describe("a wall before the HTTP API", () => {
  const webAcl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/heard-dev-wall/abc";

  test("is a stack by itself, in the one region that WAF has for CloudFront", () => {
    const { wall } = buildWith({ wall: { requestsPerFiveMinutes: 300 } });
    expect(wall?.region).toBe("us-east-1");
    const named = (name: string) =>
      Match.objectLike({ Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: name } } });
    wall?.template.hasResourceProperties("AWS::WAFv2::WebACL", {
      Scope: "CLOUDFRONT",
      DefaultAction: { Allow: {} },
      Rules: Match.arrayWith([
        Match.objectLike({
          Action: { Block: Match.anyValue() },
          Statement: { RateBasedStatement: { Limit: 300, AggregateKeyType: "IP" } },
        }),
        named("AWSManagedRulesAmazonIpReputationList"),
        named("AWSManagedRulesKnownBadInputsRuleSet"),
        named("AWSManagedRulesCommonRuleSet"),
      ]),
    });
    wall?.template.hasOutput("WebAcl", {});
  });

  test("lets complaints in, however long, and whatever they quote", () => {
    const { wall } = buildWith({ wall: {} });
    const [acl] = Object.values(wall?.template.findResources("AWS::WAFv2::WebACL") ?? {});
    const overrides = acl?.Properties.Rules.flatMap(
      ({ Statement }: { Statement: { ManagedRuleGroupStatement?: { RuleActionOverrides: object[] } } }) =>
        Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    );
    const onBody = [
      "SizeRestrictions",
      "CrossSiteScripting",
      "GenericRFI",
      "JavaDeserializationRCE",
      "Log4JRCE",
      "ReactJSRCE",
    ];
    for (const Name of onBody.map((rule) => `${rule}_BODY`)) {
      expect(overrides).toContainEqual({ Name, ActionToUse: { Count: {} } });
    }
  });

  test.each([
    ["/v1/complaints", true],
    ["/c/abc", true],
    ["/v1/agentless", true],
    ["/x/v1/agent/", true],
    ["/v1/agent/complaints", false],
    ["/v1/inbound/email", false],
  ])("counts calls of one address to %s: %s, as a whole company works from one", (path, isCounted) => {
    const { wall } = buildWith({ wall: {} });
    const [rate] = Object.values(wall?.template.findResources("AWS::WAFv2::WebACL") ?? {}).flatMap(({ Properties }) =>
      Properties.Rules.filter(({ Name }: { Name: string }) => Name === "rate"),
    );
    const { NotStatement, ...others } = rate.Statement.RateBasedStatement.ScopeDownStatement;
    expect(others).toEqual({});
    const isExcepted = NotStatement.Statement.OrStatement.Statements.some(
      ({ ByteMatchStatement: { SearchString, ...how } }: { ByteMatchStatement: { SearchString: string } }) => {
        expect(how).toEqual({
          FieldToMatch: { UriPath: {} },
          PositionalConstraint: "STARTS_WITH",
          TextTransformations: [{ Priority: 0, Type: "NONE" }],
        });
        return path.startsWith(SearchString);
      },
    );
    expect(!isExcepted).toBe(isCounted);
  });

  test("stands in CloudFront, which is kept, caches nothing and passes on all but the Host header", () => {
    const { data, service } = buildWith({ webFront: { webAcl } });
    data.hasResource("AWS::CloudFront::Distribution", {
      DeletionPolicy: "RetainExceptOnCreate",
      Properties: {
        DistributionConfig: {
          WebACLId: webAcl,
          DefaultCacheBehavior: {
            AllowedMethods: Match.arrayWith(["PUT", "PATCH", "POST", "DELETE"]),
            // AWS's own policies: CachingDisabled, and AllViewerExceptHostHeader.
            CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
            OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
            ViewerProtocolPolicy: "redirect-to-https",
          },
          CustomErrorResponses: [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((ErrorCode) => ({
            ErrorCode,
            ErrorCachingMinTTL: 0,
          })),
          Origins: [
            Match.objectLike({
              CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] },
            }),
          ],
        },
      },
    });
    expect(JSON.stringify(urlsOf(service, "advance", "PUBLIC_URL"))).toMatch(/https:\/\/.*Distribution.*DomainName/);
  });

  test("has the domain, which then isn't API Gateway's", () => {
    const own = { ...domain, certificate: certificateIn("us-east-1"), hostedZone };
    const { data, service } = buildWith({ webFront: { webAcl }, domain: own });
    data.resourceCountIs("AWS::ApiGatewayV2::DomainName", 0);
    service.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 0);
    data.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: [domain.name],
        ViewerCertificate: { AcmCertificateArn: own.certificate, MinimumProtocolVersion: "TLSv1.2_2021" },
      },
    });
    for (const Type of ["A", "AAAA"]) data.hasResourceProperties("AWS::Route53::RecordSet", { Type });
    expect(urlsOf(service, "advance", "PUBLIC_URL")).toBe(`https://${domain.name}`);
  });

  test("takes over the domain's alias where it is, as there can't be a second of its name", () => {
    const own = { ...domain, certificate: certificateIn("us-east-1"), hostedZone };
    const aliasIn = ({ data }: { data: Template }) =>
      Object.entries(data.findResources("AWS::Route53::RecordSet", { Properties: { Type: "A" } }));
    const [[before, { Properties: first }] = ["", {}], ...more] = aliasIn(buildWith({ domain: own }));
    const [[after, { Properties: second }] = ["", {}]] = aliasIn(buildWith({ webFront: { webAcl }, domain: own }));
    expect([after, more]).toEqual([before, []]);
    expect(second.Name).toBe(first.Name);
    expect(second.AliasTarget).not.toEqual(first.AliasTarget);
  });
});

describe("a key of one's own", () => {
  const { data, service } = buildWith({ ownKey: true });
  const imported = { "Fn::ImportValue": Match.stringLikeRegexp("Key.*Arn") };

  test("is renewed each year, and kept", () => {
    data.hasResource("AWS::KMS::Key", { DeletionPolicy: "Retain", Properties: { EnableKeyRotation: true } });
  });

  test("encrypts the table and the bucket", () => {
    const [key = ""] = Object.keys(data.findResources("AWS::KMS::Key"));
    const arn = { "Fn::GetAtt": [key, "Arn"] };
    data.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [{ SSESpecification: { KMSMasterKeyId: arn } }],
    });
    data.hasResourceProperties("AWS::S3::Bucket", {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: arn } },
        ],
      },
    });
    data.allResourcesProperties("AWS::SQS::Queue", { KmsMasterKeyId: arn, SqsManagedSseEnabled: Match.absent() });
    data.allResourcesProperties("AWS::SNS::Topic", { KmsMasterKeyId: arn });
  });

  test("encrypts every queue, topic and log of the service", () => {
    service.allResourcesProperties("AWS::SQS::Queue", {
      KmsMasterKeyId: imported,
      SqsManagedSseEnabled: Match.absent(),
    });
    service.allResourcesProperties("AWS::SNS::Topic", { KmsMasterKeyId: imported });
    service.allResourcesProperties("AWS::Logs::LogGroup", { KmsKeyId: imported });
  });

  const [{ Properties: key } = { Properties: {} }] = Object.values(data.findResources("AWS::KMS::Key"));
  const statements: { Principal: { AWS?: unknown; Service?: unknown } }[] = key.KeyPolicy.Statement;

  test("may be used by services that need it", () => {
    const ofServices = statements.filter(({ Principal }) => "Service" in Principal);
    const aws = (service: string) => `${service}.amazonaws.com`;
    expect(ofServices).toEqual([
      expect.objectContaining({ Principal: { Service: ["ses", "sns"].map(aws) } }),
      expect.objectContaining({ Principal: { Service: aws("cloudwatch") }, Condition: expect.anything() }),
      expect.objectContaining({
        Action: ["Decrypt*", "Describe*", "Encrypt*", "GenerateDataKey*", "ReEncrypt*"].map((one) => `kms:${one}`),
        Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": expect.anything() } },
      }),
    ]);
    expect(ofServices[0]).not.toHaveProperty("Condition");
  });

  test("serves functions by way of three services, and by no role, so those of the last deployment too", () => {
    const [anybody, ...others] = statements.filter(({ Principal }) => Principal.AWS === "*");
    const through = ["dynamodb", "s3", "sqs"].map((service) => ({
      "Fn::Join": ["", [`${service}.`, { Ref: "AWS::Region" }, ".amazonaws.com"]],
    }));
    expect(others).toEqual([]);
    expect(anybody).toMatchObject({
      Action: ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey*", "ReEncrypt*"].map((one) => `kms:${one}`),
      Condition: { StringEquals: { "kms:CallerAccount": { Ref: "AWS::AccountId" }, "kms:ViaService": through } },
    });
    expect(JSON.stringify(service.findResources("AWS::IAM::Policy"))).not.toContain("kms:");
  });
});

describe("the version of a secret", () => {
  const version = "8a4c1f0e-2b7d-4e59-9c3a-6d1f0b5e7a21";
  const withSecrets = (secretVersions: object): Map<string, string> => {
    const captcha = { verifyUrl: "https://captcha.example/siteverify", field: "captcha" };
    const of = configWith({ aws: { secretVersions }, guard: { captcha } });
    const service = Template.fromStack(buildApp(topology(of), of).service);
    return new Map(
      Object.values(service.findResources("AWS::Lambda::Function")).flatMap(({ Properties }) =>
        Object.entries(Properties.Environment.Variables)
          .filter(([, value]) => JSON.stringify(value).includes("resolve:secretsmanager"))
          .map(([name, value]) => [`${Properties.FunctionName} ${name}`, String(value)] as const),
      ),
    );
  };

  test("that is named is what each function has that reads it, so that another one changes all of them at once", () => {
    const [usual, other] = [withSecrets({}), withSecrets({ inbound: version })];
    expect(usual.size).toBeGreaterThan(2);
    for (const [where, value] of usual) {
      const isInbound = value.includes(":heard/dev/inbound:");
      expect(value).toMatch(/^\{\{resolve:secretsmanager:heard\/dev\/(inbound|captcha):SecretString:::\}\}$/);
      expect(other.get(where)).toBe(isInbound ? value.replace(":::", `:::${version}`) : value);
    }
  });

  test.each([[{ inbound: "AWSCURRENT" }], [{ inbuond: version }]])("is refused as %j", (secretVersions) => {
    expect(() => configWith({ aws: { secretVersions } })).toThrow("heard.aws.secretVersions");
  });
});

test("reserved concurrency goes to the functions that are named, and to no other", () => {
  const { service } = buildWith({ reservedConcurrency: { advance: 20 } });
  const reserved = Object.values(service.findResources("AWS::Lambda::Function")).flatMap(({ Properties }) =>
    Properties.ReservedConcurrentExecutions === undefined ? [] : [Properties],
  );
  expect(reserved).toMatchObject([{ FunctionName: "heard-dev-advance", ReservedConcurrentExecutions: 20 }]);
});

test.each([
  ["a function that isn't there", { advnce: 20 }, /reservedConcurrency\.advnce: there is no such .*receive-form/],
  ["fewer than a function's queues start at once", { advance: 3 }, /reservedConcurrency\.advance: must be at least 12/],
])("reserved concurrency of %s isn't synthesised", (_, reservedConcurrency, message) => {
  expect(() => buildWith({ reservedConcurrency })).toThrow(message);
});

test("warm throughput is the table's and each of its indexes'", () => {
  const { data } = buildWith({ warmThroughput: { reads: 20_000, writes: 8_000 } });
  const warm = { ReadUnitsPerSecond: 20_000, WriteUnitsPerSecond: 8_000 };
  const [table] = Object.values(data.findResources("AWS::DynamoDB::GlobalTable"));
  expect(table?.Properties.WarmThroughput).toEqual(warm);
  for (const index of table?.Properties.GlobalSecondaryIndexes ?? []) expect(index.WarmThroughput).toEqual(warm);
});
