import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, CfnResource, type Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, test } from "vitest";
import { type Config, readConfig } from "../../infra/config.ts";
import type { Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { buildApp } from "./build-app.ts";
import { config } from "./synthesise.ts";

interface Report {
  pluginReports: {
    violations: { ruleName: string; severity: string; violatingConstructs: { constructPath: string }[] }[];
  }[];
}

/** What cdk-nag says of an app, errors and warnings alike: each rule with the path of what breaks it. */
const findingsIn = (app: App): string[] => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    if ((error as Error).name !== "ValidationFailed") throw error;
  }
  const report: Report = JSON.parse(readFileSync(join(app.outdir, "validation-report.json"), "utf8"));
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  );
};

const findingsOf = (
  plan: Topology,
  of: Config = config,
  change?: (stacks: Record<"data" | "service", Stack>) => void,
) => {
  const { app, ...stacks } = buildApp(plan, of);
  change?.(stacks);
  return findingsIn(app);
};

const acceptedIn = (stack: Stack): [id: string, reason: string][] =>
  stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>));

const captcha = { verifyUrl: "https://captcha.example/siteverify", field: "captcha-answer" };

const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1234";
const webAcl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/heard/1234";
const hardened = {
  company: { mailFrom: "care@shop.example" },
  inbound: { replyDomain: "reply.shop.example" },
  aws: {
    ownKey: true,
    webFront: { webAcl },
    wall: {},
    domain: { name: "care.shop.example", certificate },
    chatDomain: { name: "chat.shop.example", certificate },
    reservedConcurrency: { advance: 20 },
    warmThroughput: { reads: 12_000, writes: 4_000 },
    userPool: { domainPrefix: "care", callbackUrls: ["https://desk.shop.example/"] },
  },
};

describe("cdk-nag finds nothing in the stacks", () => {
  test.each([
    ["as they are in the repository", config],
    ["of a company that sets nothing", readConfig({})],
    [
      "of a company with a captcha and a rule set of its own",
      readConfig({ guard: { captcha }, receiptRuleSet: "ours" }),
    ],
    ["of a company with CloudFront and no domain", readConfig({ aws: { webFront: { webAcl } } })],
    [
      "of a company with an issuer of its own",
      readConfig({ agents: { issuer: "https://login.shop.example", audience: "heard" } }),
    ],
    ["of a company that sets all that AWS's part can be told", readConfig(hardened)],
  ])("%s", (_, of) => {
    expect(findingsOf(topology(of), of)).toEqual([]);
  });
});

describe("what is accepted", () => {
  const { app, data, service } = buildApp(topology(config), config);
  app.synth();
  const accepted = [data, service].flatMap(acceptedIn);

  test("has a reason, in a sentence", () => {
    expect(accepted.length).toBeGreaterThan(20);
    for (const [, reason] of accepted) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });

  test("is accepted at the one resource that is meant, and never for a whole stack", () => {
    for (const construct of [data, service].flatMap((stack) => stack.node.findAll())) {
      const isAccepted = construct.node.metadata.some(
        ({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY,
      );
      if (isAccepted) expect(CfnResource.isCfnResource(construct), construct.node.path).toBe(true);
    }
  });

  test("is of these rules alone", () => {
    const rules = accepted.map(([id]) => id.replace(/^.*::AwsSolutions-/, "").replace(/\[.*/, ""));
    expect([...new Set(rules)].sort()).toEqual(["APIG1", "APIG4", "COG8", "IAM5", "S1", "SQS3"]);
  });
});

describe("cdk-nag still finds", () => {
  test("a public route that nobody has thought of", () => {
    const plan = structuredClone(topology(config));
    plan.functions["describe-api"]?.triggers.push({ kind: "http", route: "GET /v1/everything", access: "public" });
    expect(findingsOf(plan)).toEqual([expect.stringMatching(/^AwsSolutions-APIG4 at .*GET --v1--everything/)]);
  });

  const assumedBy = new ServicePrincipal("lambda.amazonaws.com");
  const statement = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });

  test.each([
    [
      "any action",
      statement(["s3:*"], ["arn:aws:s3:::files/uploads/*"]),
      ["Action::s3:*", "Resource::arn:aws:s3:::files/uploads/*"],
    ],
    [
      "another action on what is accepted",
      statement(["s3:PutObjectAcl"], ["arn:aws:s3:::files/uploads/*"]),
      ["Resource::arn:aws:s3:::files/uploads/*"],
    ],
    [
      "everything in the bucket",
      statement(["s3:GetObject"], ["arn:aws:s3:::files/*"]),
      ["Resource::arn:aws:s3:::files/*"],
    ],
    ["everything", statement(["s3:GetObject"], ["*"]), ["Resource::*"]],
  ])("a role that may do %s", (_, granted, expected) => {
    const findings = findingsOf(topology(config), config, ({ service }) => {
      new Role(service, "Other", { assumedBy }).addToPolicy(granted);
    });
    expect(findings).toEqual(expected.map((finding) => expect.stringContaining(`AwsSolutions-IAM5[${finding}] at`)));
  });

  test("a queue without dead letters that is no lane, and a plain bucket", () => {
    const findings = findingsOf(topology(config), config, ({ data, service }) => {
      new Queue(service, "Other", { queueName: "heard-dev-other", enforceSSL: true });
      new Bucket(data, "Plain");
    });
    expect(findings.map((finding) => finding.replace(/ at.*/, "")).sort()).toEqual([
      "AwsSolutions-S1",
      "AwsSolutions-S10",
      "AwsSolutions-SQS3",
    ]);
  });
});
