import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { runProgram } from "../local/fixtures/run-program.ts";
import { type Answers, type AwsStub, startAwsStub } from "./aws-stub.ts";
import { cloneWith } from "./clone.ts";
import { type DnsStub, startDnsStub } from "./dns-stub.ts";
import { agentApiOf, deployed, environment, heard, notDeployed, REGION, wellAccount, wellZone } from "./world.ts";

const step = z.union([
  z.strictObject({ run: z.string() }),
  z.strictObject({ say: z.string() }),
  z.strictObject({
    record: z.strictObject({ name: z.string(), type: z.enum(["CNAME", "MX", "TXT"]), value: z.string() }),
  }),
]);
const reportSchema = z.strictObject({
  ok: z.boolean(),
  stage: z.string(),
  account: z.string().optional(),
  region: z.string().optional(),
  findings: z.array(
    z.strictObject({
      check: z.string(),
      level: z.enum(["good", "hint", "later", "fault", "unknown"]),
      what: z.string(),
      means: z.string().optional(),
      fix: z.array(step).min(1).optional(),
    }),
  ),
});

const clone = cloneWith({ ...heard, inbound: { ...heard.inbound, recipients: ["care@shop.example"] } });

let host: HarshHost;
let aws: AwsStub;
let dns: DnsStub;
beforeAll(async () => {
  host = await startHarshHost({ agents: { roleClaim: "cognito:groups" } });
});
afterAll(() => host.stopAndCheck());
beforeEach(async () => {
  [aws, dns] = await Promise.all([startAwsStub(wellAccount), startDnsStub(wellZone)]);
});
afterEach(async () => {
  await Promise.all([aws.close(), dns.close()]);
});

const doctor = (args: string[], changed: Record<string, string> = {}) =>
  runProgram(join(clone, "infra/doctor/main.ts"), ["--stage", "prod", "--dns", dns.server, ...args], {
    ...environment(aws.url),
    CDK_OUTDIR: "/nonexistent",
    ...changed,
  }).ended;

const refused: Answers = Object.fromEntries(
  Object.keys(wellAccount)
    .filter((action) => action !== "GetCallerIdentity")
    .map((action) => [action, () => ({ refuse: "AccessDeniedException", status: 403 })]),
);

describe("npm run doctor", { timeout: 120_000 }, () => {
  test("finds nothing wrong with what is deployed and well, through to an acknowledged complaint", async () => {
    aws.answers = { ...wellAccount, ...deployed({ PublicUrl: host.url }), ...agentApiOf(host) };
    const { code, stdout, stderr } = await doctor(["--send"]);
    expect(stderr).toBe("");
    expect(stdout).toContain(`Stage prod, account 123456789012, ${REGION}\n`);
    expect(stdout).toMatch(/ {2}ok {3}It was acknowledged by mail within \d+\.\d s\n/);
    expect(stdout).toMatch(/\nNothing is wrong\.\n$/);
    expect(code).toBe(0);
  });

  test("before deploying says what comes then, and ends well", async () => {
    aws.answers = {
      ...wellAccount,
      ...notDeployed,
      GetEmailIdentity: () => ({ refuse: "NotFoundException", status: 404 }),
      DescribeActiveReceiptRuleSet: () => ({ say: {} }),
    };
    const { code, stdout } = await doctor([]);
    expect(stdout).not.toContain("BAD");
    expect(stdout).toMatch(/\nNothing is wrong\. \d more \(then\) come with deploying, or after it\.\n$/);
    expect(code).toBe(0);
  });

  test("says what is wrong, what it means and what to do, on lines that can be copied, and ends with 1", async () => {
    aws.answers = {
      ...wellAccount,
      ...deployed({ PublicUrl: `${host.url}/elsewhere` }, "UPDATE_ROLLBACK_COMPLETE"),
      GetParameter: () => ({ refuse: "ParameterNotFound" }),
      DescribeSecret: () => ({ refuse: "ResourceNotFoundException" }),
      GetAccount: () => ({
        say: {
          ProductionAccessEnabled: false,
          SendingEnabled: true,
          SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 },
        },
      }),
      GetEmailIdentity: () => ({
        say: {
          VerifiedForSendingStatus: false,
          DkimAttributes: { Status: "PENDING", Tokens: ["one", "two", "three"] },
        },
      }),
      DescribeActiveReceiptRuleSet: () => ({
        say: { Metadata: { Name: "sales", CreatedTimestamp: "2026-11-01T00:00:00Z" } },
      }),
    };
    dns.zone = { ...dns.zone, "_dmarc.shop.example": {} };
    const { code, stdout } = await doctor([]);
    expect(stdout).toMatch(/\n {7}\$ npx cdk bootstrap aws:\/\/123456789012\/eu-central-1\n/);
    expect(stdout).toMatch(/\n {7}\$ aws secretsmanager create-secret --name heard\/prod\/inbound .*"\n/);
    expect(stdout).toMatch(/\n {7}> DNS {2}one\._domainkey\.\S+ {2}CNAME {2}one\.dkim\.amazonses\.com\n/);
    expect(stdout).toMatch(/\n\d+ to mend\.\n$/);
    expect(code).toBe(1);
  });

  test("names each permission that is missing, goes on, and ends with 1", async () => {
    aws.answers = { ...wellAccount, ...refused };
    const { code, stdout } = await doctor(["--json"]);
    const report = reportSchema.parse(JSON.parse(stdout));
    const permissions = report.findings.flatMap(({ fix = [] }) =>
      fix.flatMap((each) => ("say" in each ? (/^Allow ([\w:]+)/.exec(each.say)?.slice(1) ?? []) : [])),
    );
    expect([...new Set(permissions)].sort()).toEqual([
      "cloudformation:DescribeStacks",
      "lambda:GetAccountSettings",
      "secretsmanager:DescribeSecret",
      "ses:DescribeActiveReceiptRuleSet",
      "ses:GetAccount",
      "ses:GetEmailIdentity",
      "ssm:GetParameter",
    ]);
    expect([code, report.ok]).toEqual([1, false]);
  });

  test("answers programs in JSON and in nothing else", async () => {
    aws.answers = { ...wellAccount, ...deployed({ PublicUrl: host.url }) };
    const { code, stdout, stderr } = await doctor(["--json"]);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ ok: true, stage: "prod", account: "123456789012", region: REGION });
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("ends at once without credentials, and never shows the ones it has", async () => {
    aws.answers = {
      GetCallerIdentity: () => ({ refuse: "SignatureDoesNotMatch", status: 403, message: "the-secret-of-the-caller" }),
    };
    const { code, stdout, stderr } = await doctor(["--json"]);
    expect(reportSchema.parse(JSON.parse(stdout)).findings).toHaveLength(1);
    expect(stdout + stderr).not.toContain("the-secret-of-the-caller");
    expect(new Set(aws.asked)).toEqual(new Set(["GetCallerIdentity"]));
    expect(code).toBe(1);
  });

  test.each([
    [["--stge", "prod"], /^Usage: npm run doctor /],
    [["--dns", "dns.example"], /^Usage: npm run doctor /],
    [["--wait", "soon"], /^Usage: npm run doctor /],
    [["--stage", "Prod!"], /heard\.stage: must be lower-case letters/],
  ])("called with %j says how it is called", async (args, sentence) => {
    const { code, stdout, stderr } = await doctor(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(sentence);
  });
});
