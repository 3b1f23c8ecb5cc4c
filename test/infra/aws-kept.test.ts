import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, configWith, synthesise } from "./synthesise.ts";

interface Resource {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

const { data, service } = synthesise();
const textOf = (template: Template) => JSON.stringify(template.toJSON());
const resourcesOf = (template: Template) => Object.entries(template.toJSON().Resources as Record<string, Resource>);
const importsOf = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = ""]) => name);
const exportsOf = (template: Template): string[] =>
  Object.values(template.toJSON().Outputs as Record<string, { Export?: { Name: string } }>).flatMap(({ Export }) =>
    Export === undefined ? [] : [Export.Name],
  );
const exportedAs = (name: string): { Ref?: string; "Fn::GetAtt"?: string[] } =>
  (
    Object.values(data.toJSON().Outputs as Record<string, { Export?: { Name: string }; Value: object }>).find(
      ({ Export }) => Export?.Name === name,
    ) ?? { Value: {} }
  ).Value;
/** Of what is exported under that name. */
const sourceOf = (name: string): Resource & { Properties: Record<string, unknown> } => {
  const { Ref, "Fn::GetAtt": get } = exportedAs(name);
  return data.toJSON().Resources[Ref ?? get?.[0] ?? ""];
};
const environmentOf = (name: string): Record<string, unknown> => {
  const found = service.findResources("AWS::Lambda::Function", { Properties: { FunctionName: `heard-dev-${name}` } });
  return Object.values(found)[0]?.Properties.Environment.Variables;
};
const isKept = ({ DeletionPolicy = "" }: Resource): boolean =>
  ["Retain", "RetainExceptOnCreate"].includes(DeletionPolicy);
/** Of what is in the service stack itself, and would have another value when it is deployed anew. */
const ownReferences = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)]
    .map(([, id = ""]) => id)
    .filter((id) => !id.startsWith("AWS::"));

describe("the data stack", () => {
  test("takes nothing from the service stack, and so is there before it and after it", () => {
    expect(importsOf(data.toJSON())).toEqual([]);
    expect(textOf(data)).not.toContain("Heard-dev-Service");
    expect(importsOf(service.toJSON()).length).toBeGreaterThan(10);
  });

  test("keeps whatever can't be made again, even if it is deleted", () => {
    const kept = resourcesOf(data).filter(([, resource]) => isKept(resource));
    for (const [, { UpdateReplacePolicy }] of kept) expect(UpdateReplacePolicy).toBe("Retain");
    const types = kept.map(([, { Type }]) => Type);
    expect(types.toSorted()).toEqual([
      "AWS::ApiGatewayV2::Api",
      "AWS::ApiGatewayV2::Api",
      "AWS::Cognito::UserPool",
      "AWS::Cognito::UserPoolClient",
      "AWS::Cognito::UserPoolGroup",
      "AWS::Cognito::UserPoolGroup",
      "AWS::DynamoDB::GlobalTable",
      "AWS::S3::Bucket",
      "AWS::S3::BucketPolicy",
      "AWS::SES::EmailIdentity",
      "AWS::SES::EmailIdentity",
      "AWS::SQS::Queue",
      "AWS::SQS::Queue",
      "AWS::SQS::QueuePolicy",
      "AWS::SQS::QueuePolicy",
    ]);
  });

  test("leaves nothing with a fixed name in the way of the next, if the first deployment of it fails", () => {
    const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/abc";
    const hostedZone = { id: "Z0123456789ABC", name: "shop.example" };
    const domain = { name: "complaints.shop.example", certificate, hostedZone };
    const chatDomain = { ...domain, name: "chat.shop.example" };
    const userPool = { domainPrefix: "shop-agents", callbackUrls: ["https://agents.shop.example"] };
    const webAcl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/heard-dev-wall/abc";
    const left = [{}, { webFront: { webAcl } }].flatMap((front) => {
      const all = configWith({ aws: { domain, chatDomain, userPool, ...front } });
      const found = resourcesOf(synthesise(topology(all), all).data);
      return found.flatMap(([, { Type, DeletionPolicy }]) => (DeletionPolicy === "Retain" ? [Type] : []));
    });
    expect([...new Set(left)].toSorted()).toEqual([
      "AWS::Cognito::UserPool",
      "AWS::Cognito::UserPoolClient",
      "AWS::Cognito::UserPoolGroup",
      "AWS::DynamoDB::GlobalTable",
      "AWS::S3::Bucket",
      "AWS::S3::BucketPolicy",
    ]);
  });

  test("has nothing else but what takes mail, and has nothing in it", () => {
    const others = resourcesOf(data).filter(([, resource]) => !isKept(resource));
    const types = new Set(others.map(([, { Type }]) => Type));
    for (const type of types) {
      expect([
        "AWS::CloudWatch::Alarm",
        "AWS::SES::ReceiptRule",
        "AWS::SES::ReceiptRuleSet",
        "AWS::SNS::Subscription",
        "AWS::SNS::Topic",
        "AWS::SNS::TopicPolicy",
      ]).toContain(type);
    }
  });
});

describe("when the service stack is destroyed and deployed again", () => {
  test("it has nothing that is kept, or would be in the way of a second one", () => {
    for (const [id, resource] of resourcesOf(service)) expect([id, isKept(resource)]).toEqual([id, false]);
  });

  test.each([
    ["advance", "PUBLIC_URL"],
    ["receive-form", "PUBLIC_URL"],
    ["chat-box", "SOCKET_URL"],
    ["push-chat", "CONNECTIONS_URL"],
    ["receive-email", "TABLE_NAME"],
    ["receive-email", "BUCKET_NAME"],
  ])("%s is told the same %s", (name, variable) => {
    const value = environmentOf(name)[variable];
    expect(value).toBeDefined();
    expect(ownReferences(value)).toEqual([]);
    const [imported = ""] = importsOf(value);
    expect(isKept(sourceOf(imported))).toBe(true);
  });

  test("what people were told to open is the same", () => {
    const { PublicUrl, ChatUrl } = service.toJSON().Outputs;
    for (const output of [PublicUrl, ChatUrl]) {
      expect(ownReferences(output)).toEqual([]);
      expect(importsOf(output)).toHaveLength(1);
    }
    expect(sourceOf(importsOf(PublicUrl)[0] ?? "")).toMatchObject({
      Type: "AWS::ApiGatewayV2::Api",
      Properties: { ProtocolType: "HTTP" },
    });
    expect(sourceOf(importsOf(ChatUrl)[0] ?? "")).toMatchObject({ Properties: { ProtocolType: "WEBSOCKET" } });
  });

  test("routes, stages, integrations and the authorizer are its own, of the kept APIs", () => {
    const types = ["Route", "Stage", "Integration", "Authorizer"].map((kind) => `AWS::ApiGatewayV2::${kind}`);
    service.resourceCountIs("AWS::ApiGatewayV2::Api", 0);
    for (const type of types) {
      data.resourceCountIs(type, 0);
      for (const { Properties } of Object.values(service.findResources(type))) {
        expect(sourceOf(Properties.ApiId["Fn::ImportValue"]).Type).toBe("AWS::ApiGatewayV2::Api");
      }
    }
  });

  test("mail that comes in meanwhile waits in a queue that stays, for two weeks, and so do those set aside from it", () => {
    const kept = Object.entries(topology(config).queues).flatMap(([name, plan]) => (plan.kept ? [name] : []));
    expect(kept).toEqual(["inbound"]);
    for (const QueueName of ["heard-dev-inbound", "heard-dev-inbound-dead-letters"]) {
      data.hasResourceProperties("AWS::SQS::Queue", { QueueName, MessageRetentionPeriod: 14 * 86_400 });
      expect(Object.keys(service.findResources("AWS::SQS::Queue", { Properties: { QueueName } }))).toEqual([]);
    }
    const [source] = Object.values(service.findResources("AWS::Lambda::EventSourceMapping")).filter(
      ({ Properties }) => importsOf(Properties.EventSourceArn).length > 0,
    );
    const { Properties } = sourceOf(importsOf(source)[0] ?? "");
    expect(Properties.QueueName).toBe("heard-dev-inbound");
  });

  test("no secret is made by either stack, so none is lost", () => {
    for (const template of [data, service]) template.resourceCountIs("AWS::SecretsManager::Secret", 0);
    expect(textOf(service)).toContain("{{resolve:secretsmanager:heard/dev/inbound:SecretString");
  });
});

describe("everything that the service stack takes is told, and goes on being told when it asks for something else", () => {
  const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/abc";
  const domain = { name: "complaints.shop.example", certificate };
  const webFront = { webAcl: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/heard/1a" };
  const chatDomain = { ...domain, name: "chat.shop.example" };

  test.each([
    ["domains are added", {}, { domain, chatDomain }],
    ["CloudFront is added, with a domain", {}, { webFront, domain }],
    ["CloudFront gets a domain", { webFront }, { webFront, domain }],
    ["a key of one's own is added", {}, { ownKey: true }],
  ])("when %s", (_, aws, later) => {
    const [before, after] = [configWith({ aws }), configWith({ aws: later })];
    const deployed = synthesise(topology(before), before);
    const told = exportsOf(deployed.data);
    expect(importsOf(deployed.service.toJSON()).filter((name) => !told.includes(name))).toEqual([]);
    const still = exportsOf(synthesise(topology(after), after).data);
    expect(told.filter((name) => !still.includes(name))).toEqual([]);
  });
});

test("stages live side by side: no name is in both", () => {
  const prod = configWith({ stage: "prod" });
  const { data: otherData, service: otherService } = synthesise(topology(prod), prod);
  const namesOf = (template: Template): string[] =>
    [...textOf(template).matchAll(/"(?:\w*Name|Name|AlarmName)":"([^"]+)"/g)].map(([, name = ""]) => name);
  const isOurs = (name: string) => /heard/i.test(name);
  const first = new Set([data, service].flatMap(namesOf).filter(isOurs));
  const second = [otherData, otherService].flatMap(namesOf).filter(isOurs);
  expect(second.length).toBeGreaterThan(50);
  expect(second.filter((name) => first.has(name))).toEqual([]);
});
