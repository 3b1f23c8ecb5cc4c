import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { type Properties, type Resource, resourcesIn } from "./resources.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);
const { all, ofType, referred } = resourcesIn({ data, service });
const named = (resources: Resource[]): [string, Resource][] => resources.map((resource) => [resource.id, resource]);

const month = 30;

const refusesPlain = (document: Properties): Properties =>
  document.Statement.find(
    ({ Effect, Condition }: Properties) => Effect === "Deny" && Condition?.Bool?.["aws:SecureTransport"] === "false",
  );

/** The policy of a resource, by the property of a policy that names what it is for. */
const policyOf = (type: string, property: string, resource: Resource): Properties => {
  const policies = ofType(type).filter(({ stack, properties }) =>
    [properties[property]].flat().some((target) => referred(stack, target) === resource),
  );
  expect(policies, `policies of ${resource.id}`).toHaveLength(1);
  return policies[0]?.properties.PolicyDocument;
};

describe("a table", () => {
  test("there is one", () => {
    expect(ofType("AWS::DynamoDB::GlobalTable")).toHaveLength(1);
    expect(ofType("AWS::DynamoDB::Table")).toEqual([]);
  });

  test.each(named(ofType("AWS::DynamoDB::GlobalTable")))(
    "%s can't be lost, and not be read from a disk",
    (_, table) => {
      expect(table.whole).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
      expect(table.properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
      expect(table.properties.Replicas).toHaveLength(1);
      for (const replica of table.properties.Replicas) {
        expect(replica.DeletionProtectionEnabled).toBe(true);
        expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
      }
    },
  );
});

describe("a bucket", () => {
  const buckets = named(ofType("AWS::S3::Bucket"));

  test("there is one", () => expect(buckets).toHaveLength(1));

  test.each(buckets)("%s is kept, private and encrypted", (_, { whole, properties }) => {
    expect(whole).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: "BucketOwnerEnforced" }]);
    expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(properties).not.toHaveProperty("WebsiteConfiguration");
  });

  test.each(buckets)("%s takes and gives nothing over a plain connection", (_, bucket) => {
    const document = policyOf("AWS::S3::BucketPolicy", "Bucket", bucket);
    expect(refusesPlain(document)).toMatchObject({ Action: "s3:*", Principal: { AWS: "*" } });
    expect(refusesPlain(document).Resource).toHaveLength(2);
  });

  test.each(buckets)("%s is open to no stranger", (_, bucket) => {
    const { Statement: statements } = policyOf("AWS::S3::BucketPolicy", "Bucket", bucket);
    const allowed = statements.filter(({ Effect }: Properties) => Effect === "Allow");
    for (const { Principal, Condition } of allowed) {
      expect(Object.keys(Principal)).toEqual(["Service"]);
      expect(JSON.stringify(Condition)).toContain("aws:SourceAccount");
    }
  });

  test.each(buckets)("%s keeps no half upload, and nothing for longer than was planned", (_, { properties }) => {
    const rules: Properties[] = properties.LifecycleConfiguration.Rules;
    for (const { Status } of rules) expect(Status).toBe("Enabled");
    expect(rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
    );
    const days = Object.fromEntries(
      rules.flatMap(({ Prefix, ExpirationInDays }) => (ExpirationInDays ? [[Prefix, ExpirationInDays]] : [])),
    );
    const planned = Object.entries(plan.bucket.expiryDays).filter(([, after]) => after !== undefined);
    expect(days).toEqual(Object.fromEntries(planned));
  });
});

describe("a queue", () => {
  const queues = ofType("AWS::SQS::Queue");

  test("there are more than those that functions read, as their dead letters have one too", () => {
    expect(queues.length).toBeGreaterThan(Object.keys(plan.queues).length);
  });

  test.each(named(queues))("%s is encrypted, and takes nothing over a plain connection", (_, queue) => {
    expect(queue.properties.SqsManagedSseEnabled).toBe(true);
    const document = policyOf("AWS::SQS::QueuePolicy", "Queues", queue);
    expect(refusesPlain(document)).toMatchObject({ Action: "sqs:*", Principal: { AWS: "*" } });
    for (const { Effect, Principal, Condition } of document.Statement) {
      if (Effect === "Allow") {
        expect(Principal).toEqual({ Service: "sns.amazonaws.com" });
        expect(Condition.ArnEquals["aws:SourceArn"]).toBeDefined();
      }
    }
  });

  test("keeps what was set aside as long as SQS can", () => {
    const redrives = queues.flatMap(({ stack, properties: { RedrivePolicy } }) =>
      RedrivePolicy === undefined ? [] : [referred(stack, RedrivePolicy.deadLetterTargetArn)],
    );
    expect(redrives).toHaveLength(Object.values(plan.queues).filter(({ deadLetterAfter }) => deadLetterAfter).length);
    for (const { properties } of redrives) expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 3_600);
  });
});

/**
 * Without a key: SES can't publish to a topic that is encrypted with `alias/aws/sns`, as the policy of AWS's own key can't let it;
 * and a key of the company's own is paid for each month, so it is a setting. A message is in a topic for moments only.
 */
describe("a topic", () => {
  const topics = named(ofType("AWS::SNS::Topic"));

  test("there are some", () => expect(topics.length).toBeGreaterThan(0));

  test.each(topics)("%s takes nothing over a plain connection, and from no stranger", (_, topic) => {
    const { Statement: statements } = policyOf("AWS::SNS::TopicPolicy", "Topics", topic);
    expect(refusesPlain({ Statement: statements })).toMatchObject({ Action: "sns:Publish", Principal: "*" });
    for (const { Effect, Action, Principal, Condition } of statements) {
      if (Effect === "Deny") continue;
      expect(Action).toBe("sns:Publish");
      expect(Object.keys(Principal)).toEqual(["Service"]);
      expect(JSON.stringify(Condition)).toMatch(/aws:Source(Account|Arn)/i);
    }
  });

  test.each(topics)("%s isn't encrypted with a key that SES can't use", (_, { properties }) => {
    expect(JSON.stringify(properties.KmsMasterKeyId ?? "")).not.toContain("alias/aws/sns");
  });

  test("passes mail's news on into nothing but queues of ours", () => {
    const toQueues = ofType("AWS::SNS::Subscription").filter(({ properties }) => properties.Protocol === "sqs");
    expect(toQueues).toHaveLength(2);
    for (const { stack, properties } of toQueues) {
      expect(referred(stack, properties.Endpoint).whole.Type).toBe("AWS::SQS::Queue");
    }
  });
});

describe("a log", () => {
  test.each(named(ofType("AWS::Logs::LogGroup")))("%s is kept for a month, and gone with its stack", (_, { whole }) => {
    expect(whole.Properties.RetentionInDays).toBe(month);
    expect(whole.DeletionPolicy).toBe("Delete");
  });
});

describe("a template", () => {
  test("has no secret in it, but where to find it", () => {
    const told = ofType("AWS::Lambda::Function").flatMap(({ properties }) =>
      Object.entries(properties.Environment?.Variables ?? {}).filter(([name]) =>
        /SECRET|PASSWORD|TOKEN|API_?KEY/.test(name),
      ),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const [, value] of told)
      expect(JSON.stringify(value)).toMatch(/^"\{\{resolve:secretsmanager:heard\/dev\/[a-z-]+:/);
    const text = JSON.stringify(all.map(({ whole }) => whole));
    expect(text).not.toMatch(/whsec_|AKIA[A-Z0-9]{16}|-----BEGIN|"SecretString"|"NoEcho"/);
  });

  test("has no key, user or policy by which somebody could get around a role", () => {
    const forbidden = [
      "AWS::IAM::AccessKey",
      "AWS::IAM::User",
      "AWS::IAM::Group",
      "AWS::IAM::ManagedPolicy",
      "AWS::Lambda::Url",
    ];
    expect(all.filter(({ whole }) => forbidden.includes(whole.Type)).map(({ id }) => id)).toEqual([]);
  });
});
