import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);

/** The id in the template of the one resource of that type which has these properties. */
const idOf = (type: string, properties: object): string => {
  const [id, ...others] = Object.keys(service.findResources(type, { Properties: properties }));
  if (id === undefined || others.length > 0) throw new Error(`there is not one ${type} alone`);
  return id;
};

const refTo = (type: string, properties: object) => ({ Ref: idOf(type, properties) });
const topicOf = (name: string) => refTo("AWS::SNS::Topic", { TopicName: name });
const queueOf = (name: string) => ({ "Fn::GetAtt": [idOf("AWS::SQS::Queue", { QueueName: name }), "Arn"] });

const statementsOn = (topic: object): unknown[] =>
  Object.values(service.findResources("AWS::SNS::TopicPolicy", { Properties: { Topics: [topic] } })).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );

const refusesPlain = expect.objectContaining({
  Effect: "Deny",
  Principal: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

describe("mail that went out, came back, or was called spam", () => {
  const topic = topicOf("heard-dev-mail");

  test("is told of by SES, and that it was delivered is not", () => {
    service.hasResourceProperties("AWS::SES::ConfigurationSet", { Name: "heard-dev-mail" });
    service.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["send", "deliveryDelay", "reject", "bounce", "complaint"],
        SnsDestination: { TopicARN: topic },
      },
    });
  });

  test("is told by way of a topic that takes nothing over a plain connection, into the queue of deliveries", () => {
    expect(statementsOn(topic)).toContainEqual(refusesPlain);
    expect(plan.mailEvents).toBe("deliveries");
    service.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "sqs",
      RawMessageDelivery: true,
      TopicArn: topic,
      Endpoint: queueOf("heard-dev-deliveries"),
    });
  });

  test("was sent by what names the topic", () => {
    for (const FunctionName of ["heard-dev-advance", "heard-dev-keep-watch"]) {
      service.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName,
        Environment: { Variables: Match.objectLike({ CONFIGURATION_SET: "heard-dev-mail" }) },
      });
    }
  });
});

describe("mail that comes in", () => {
  const topic = topicOf("heard-dev-mail-in");

  test("is taken by one rule in a new set: at the addresses, and at every one of the reply domain, which has no '@'", () => {
    service.resourceCountIs("AWS::SES::ReceiptRule", 1);
    service.hasResourceProperties("AWS::SES::ReceiptRule", {
      RuleSetName: refTo("AWS::SES::ReceiptRuleSet", { RuleSetName: "heard-dev-mail-in" }),
      Rule: {
        Name: "heard-dev-mail-in",
        Enabled: true,
        ScanEnabled: true,
        Recipients: ["reply.heard.example", "care@heard.example"],
      },
    });
  });

  test("is taken by a rule in the account's own set, where one is named", () => {
    const { service: other } = synthesise(plan, { ...config, receiptRuleSet: "of-the-account" });
    other.resourceCountIs("AWS::SES::ReceiptRuleSet", 0);
    other.hasResourceProperties("AWS::SES::ReceiptRule", { RuleSetName: "of-the-account" });
  });

  test("goes into the bucket under its prefix, and the same action tells the topic", () => {
    service.hasResourceProperties("AWS::SES::ReceiptRule", {
      Rule: { Actions: [{ S3Action: { ObjectKeyPrefix: "inbound/", TopicArn: topic } }] },
    });
  });

  test("may be put into the bucket by SES for this account, under its prefix and nowhere else", () => {
    const statements = Object.values(data.findResources("AWS::S3::BucketPolicy")).flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement,
    );
    const allowed = statements.filter(({ Effect }) => Effect === "Allow");
    expect(allowed).toMatchObject([
      {
        Action: "s3:PutObject",
        Principal: { Service: "ses.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
      },
    ]);
    expect(JSON.stringify(allowed[0]?.Resource)).toMatch(/"\/inbound\/\*"\]\]\}$/);
  });

  test("is told by SES for this account alone, over no plain connection", () => {
    const allowsSes = {
      Sid: expect.any(String),
      Effect: "Allow",
      Action: "sns:Publish",
      Principal: { Service: "ses.amazonaws.com" },
      Resource: topic,
      Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
    };
    const statements = statementsOn(topic);
    expect(statements).toHaveLength(2);
    expect(statements).toEqual(expect.arrayContaining([refusesPlain, allowsSes]));
  });

  test("is told as SES wrote it, into the queue of the function that receives it", () => {
    service.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "sqs",
      RawMessageDelivery: true,
      TopicArn: topic,
      Endpoint: queueOf("heard-dev-inbound"),
    });
    const mapping = { EventSourceArn: queueOf("heard-dev-inbound") };
    const receiver = refTo("AWS::Lambda::Function", { FunctionName: "heard-dev-receive-email" });
    service.hasResourceProperties("AWS::Lambda::EventSourceMapping", { ...mapping, FunctionName: receiver });
  });

  test("is left alone where the company names no address: a rule without recipients would take every domain's", () => {
    const closed = { ...plan, mailDoor: { prefix: "inbound/", queue: "inbound", recipients: [] } };
    const { data: quiet, service: other } = synthesise(closed);
    for (const type of ["AWS::SES::ReceiptRule", "AWS::SES::ReceiptRuleSet"]) other.resourceCountIs(type, 0);
    expect(JSON.stringify(quiet.findResources("AWS::S3::BucketPolicy"))).not.toContain("ses.amazonaws.com");
  });
});
