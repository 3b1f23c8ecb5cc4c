import { Match, type Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, configWith, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);

/** The id in the template of the one resource of that type which has these properties. */
const idOf = (template: Template, type: string, properties: object): string => {
  const [id, ...others] = Object.keys(template.findResources(type, { Properties: properties }));
  if (id === undefined || others.length > 0) throw new Error(`there is not one ${type} alone`);
  return id;
};

const refTo = (template: Template, type: string, properties: object) => ({ Ref: idOf(template, type, properties) });
const topicOf = (template: Template, name: string) => refTo(template, "AWS::SNS::Topic", { TopicName: name });
const queueOf = (template: Template, name: string) => ({
  "Fn::GetAtt": [idOf(template, "AWS::SQS::Queue", { QueueName: name }), "Arn"],
});

const statementsOn = (template: Template, topic: object): unknown[] =>
  Object.values(template.findResources("AWS::SNS::TopicPolicy", { Properties: { Topics: [topic] } })).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );

const refusesPlain = expect.objectContaining({
  Effect: "Deny",
  Principal: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

describe("mail that went out, came back, or was called spam", () => {
  const topic = topicOf(service, "heard-dev-mail");

  test("is told of by SES, and that it was delivered is not", () => {
    service.hasResourceProperties("AWS::SES::ConfigurationSet", {
      Name: "heard-dev-mail",
      ReputationOptions: { ReputationMetricsEnabled: true },
      DeliveryOptions: { TlsPolicy: "OPTIONAL" },
    });
    service.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["send", "deliveryDelay", "reject", "bounce", "complaint"],
        SnsDestination: { TopicARN: topic },
      },
    });
  });

  test("is told by way of a topic that takes nothing over a plain connection, into the queue of deliveries", () => {
    expect(statementsOn(service, topic)).toContainEqual(refusesPlain);
    expect(plan.mailEvents).toBe("deliveries");
    service.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "sqs",
      RawMessageDelivery: true,
      TopicArn: topic,
      Endpoint: queueOf(service, "heard-dev-deliveries"),
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
  const topic = topicOf(data, "heard-dev-mail-in");

  test("is taken by one rule in a new set: at the addresses, and at every one of the reply domain, which has no '@'", () => {
    data.resourceCountIs("AWS::SES::ReceiptRule", 1);
    data.hasResourceProperties("AWS::SES::ReceiptRule", {
      RuleSetName: refTo(data, "AWS::SES::ReceiptRuleSet", { RuleSetName: "heard-dev-mail-in" }),
      Rule: {
        Name: "heard-dev-mail-in",
        Enabled: true,
        ScanEnabled: true,
        Recipients: ["reply.heard.example", "care@heard.example"],
      },
    });
  });

  test("is taken by a rule in the account's own set, where one is named", () => {
    const { data: other } = synthesise(plan, { ...config, receiptRuleSet: "of-the-account" });
    other.resourceCountIs("AWS::SES::ReceiptRuleSet", 0);
    other.hasResourceProperties("AWS::SES::ReceiptRule", { RuleSetName: "of-the-account" });
    expect(other.toJSON().Outputs).not.toHaveProperty("TakeMail");
  });

  test("isn't taken from another set by us: a new one says how it is made the active one", () => {
    data.hasOutput("TakeMail", { Value: "aws ses set-active-receipt-rule-set --rule-set-name heard-dev-mail-in" });
    expect(JSON.stringify([data, service].map((template) => template.toJSON()))).not.toContain("Custom::");
  });

  test("has its rule once SES may put it into the bucket and tell the topic", () => {
    const [rule] = Object.values(data.findResources("AWS::SES::ReceiptRule"));
    const policies = ["AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy"].flatMap((type) =>
      Object.keys(data.findResources(type)),
    );
    expect(rule?.DependsOn).toEqual(expect.arrayContaining(policies));
  });

  test("goes into the bucket under its prefix, and the same action tells the topic", () => {
    data.hasResourceProperties("AWS::SES::ReceiptRule", {
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
    const statements = statementsOn(data, topic);
    expect(statements).toHaveLength(2);
    expect(statements).toEqual(expect.arrayContaining([refusesPlain, allowsSes]));
  });

  test("is told as SES wrote it, into the queue of the function that receives it", () => {
    data.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "sqs",
      RawMessageDelivery: true,
      TopicArn: topic,
      Endpoint: queueOf(data, "heard-dev-inbound"),
    });
    const mapping = { EventSourceArn: { "Fn::ImportValue": Match.stringLikeRegexp("inboundqueueQueue.*Arn") } };
    const receiver = refTo(service, "AWS::Lambda::Function", { FunctionName: "heard-dev-receive-email" });
    service.hasResourceProperties("AWS::Lambda::EventSourceMapping", { ...mapping, FunctionName: receiver });
  });

  test("is left alone where the company names no address: a rule without recipients would take every domain's", () => {
    const closed = { ...plan, mailDoor: { prefix: "inbound/", queue: "inbound", recipients: [] } };
    const { data: quiet } = synthesise(closed);
    for (const type of ["AWS::SES::ReceiptRule", "AWS::SES::ReceiptRuleSet"]) quiet.resourceCountIs(type, 0);
    expect(JSON.stringify(quiet.findResources("AWS::S3::BucketPolicy"))).not.toContain("ses.amazonaws.com");
  });
});

describe("the domains of mail", () => {
  const identitiesWith = (settings: object) => {
    const other = configWith(settings);
    return Object.values(synthesise(topology(other), other).data.findResources("AWS::SES::EmailIdentity"));
  };

  test("are identities: the sender's signs mail and has an envelope of its own, and what comes back isn't forwarded", () => {
    const signed = {
      DkimSigningAttributes: { NextSigningKeyLength: "RSA_2048_BIT" },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    };
    const mailFrom = { MailFromDomain: "bounce.heard.example", BehaviorOnMxFailure: "USE_DEFAULT_VALUE" };
    data.hasResource("AWS::SES::EmailIdentity", {
      DeletionPolicy: "RetainExceptOnCreate",
      Properties: { ...signed, EmailIdentity: "heard.example", MailFromAttributes: mailFrom },
    });
    data.hasResource("AWS::SES::EmailIdentity", {
      DeletionPolicy: "RetainExceptOnCreate",
      Properties: { ...signed, EmailIdentity: "reply.heard.example", MailFromAttributes: Match.absent() },
    });
  });

  test("are told to whoever keeps their DNS", () => {
    const { Value } = data.toJSON().Outputs.MailDns;
    const text = JSON.stringify(Value);
    for (const record of ["bounce.heard.example MX 10 feedback-smtp.", "reply.heard.example MX 10 inbound-smtp."]) {
      expect(text).toContain(record);
    }
    expect(text.match(/DkimDNSTokenName/g)).toHaveLength(6);
  });

  test("are one identity where answers arrive at the sender's domain", () => {
    expect(identitiesWith({ inbound: { replyDomain: "heard.example" } })).toHaveLength(1);
  });

  test("are left alone where they exist already", () => {
    expect(identitiesWith({ aws: { identities: "existing" } })).toEqual([]);
  });

  test("may refuse to be written to in the clear", () => {
    const strict = configWith({ aws: { mailTls: "required" } });
    const { service: other } = synthesise(topology(strict), strict);
    other.hasResourceProperties("AWS::SES::ConfigurationSet", { DeliveryOptions: { TlsPolicy: "REQUIRE" } });
  });
});
