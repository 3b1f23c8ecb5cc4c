import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkBootstrap } from "../../../infra/doctor/checks/check-bootstrap.ts";
import { checkConcurrency } from "../../../infra/doctor/checks/check-concurrency.ts";
import { checkSecrets } from "../../../infra/doctor/checks/check-secrets.ts";
import { checkStacks } from "../../../infra/doctor/checks/check-stacks.ts";
import { openClients } from "../../../infra/doctor/clients.ts";
import { checkCredentials } from "../../../infra/doctor/credentials.ts";
import type { Answers } from "./aws-stub.ts";
import {
  ACCOUNT,
  callAs,
  deployed,
  forbidden,
  notDeployed,
  REGION,
  said,
  startWorld,
  steps,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  callAs(world.aws.url);
});
afterEach(() => vi.unstubAllEnvs());

const limit = (ConcurrentExecutions: number, UnreservedConcurrentExecutions = ConcurrentExecutions): Answers => ({
  GetAccountSettings: () => ({ say: { AccountLimit: { ConcurrentExecutions, UnreservedConcurrentExecutions } } }),
});

describe("credentials", () => {
  const ask = async (answers: Answers, region: string | undefined = REGION) => {
    world.aws.answers = answers;
    return checkCredentials(openClients(region));
  };
  const refusing = (refuse: string): Answers => ({ GetCallerIdentity: () => ({ refuse, status: 403 }) });

  test("that are known say which account and region it is", async () => {
    const { finding, caller } = await ask({
      GetCallerIdentity: () => ({ say: { Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/ada`, UserId: "ada" } }),
    });
    expect(caller).toEqual({ account: ACCOUNT, region: REGION });
    expect(finding).toEqual({
      level: "good",
      what: `Account ${ACCOUNT}, region ${REGION}, as arn:aws:iam::${ACCOUNT}:user/ada`,
    });
  });

  test.each([
    ["ExpiredToken", "The AWS credentials have expired"],
    ["ExpiredTokenException", "The AWS credentials have expired"],
    ["InvalidClientTokenId", `AWS doesn't know these credentials in ${REGION} (InvalidClientTokenId)`],
    ["SignatureDoesNotMatch", `AWS doesn't know these credentials in ${REGION} (SignatureDoesNotMatch)`],
  ])("that are refused as %s are a fault, and end it", async (code, what) => {
    const { finding, caller } = await ask(refusing(code));
    expect(caller).toBeUndefined();
    expect(finding).toMatchObject({ level: "fault", what });
  });

  test("that are nowhere are a fault", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    const { finding } = await ask({});
    expect(finding).toMatchObject({ level: "fault", what: "No AWS credentials were found" });
  });

  test.each([undefined, "not a region"])("with the region %s are a fault that names --region", async (region) => {
    vi.stubEnv("AWS_REGION", region);
    const { finding } = await checkCredentials(openClients(region));
    expect(finding).toMatchObject({ level: "fault", what: "No region is set, or none that could be one" });
    expect(steps([finding]).join()).toContain("--region");
  });
});

describe("the CDK's bootstrap", () => {
  const version = (Value: string): Answers => ({ GetParameter: () => ({ say: { Parameter: { Value } } }) });

  test.each(["8", "21"])("of version %s is enough where 8 is needed", async (value) => {
    expect(said(await world.look(checkBootstrap, { answers: version(value) }))).toEqual([
      `good: Version ${value} in ${REGION}, and 8 is needed`,
    ]);
  });

  test("that is too old is a fault", async () => {
    const found = await world.look(checkBootstrap, { answers: version("7") });
    expect(said(found)).toEqual([`fault: The CDK's bootstrap in ${REGION} is version 7, and 8 is needed`]);
    expect(steps(found)).toEqual([`npx cdk bootstrap aws://${ACCOUNT}/${REGION}`]);
  });

  test("that is missing is a fault, under its own qualifier where there is one", async () => {
    const answers: Answers = {
      GetParameter: ({ Name }) =>
        Name === "/cdk-bootstrap/ours/version" ? { refuse: "ParameterNotFound" } : { refuse: "InternalServerError" },
    };
    const found = await world.look(checkBootstrap, { answers, bootstrap: { qualifier: "ours", version: 6 } });
    expect(said(found)).toEqual([`fault: ${REGION} has no CDK bootstrap stack`]);
    expect(steps(found)).toEqual([`npx cdk bootstrap aws://${ACCOUNT}/${REGION} --qualifier ours`]);
  });

  test("is needed where the wall stands too, wherever the other stacks are", async () => {
    const answers: Answers = {
      GetParameter: (_, region) =>
        region === "us-east-1" ? { refuse: "ParameterNotFound" } : { say: { Parameter: { Value: "21" } } },
    };
    const found = await world.look(checkBootstrap, { answers, config: { aws: { wall: {} } } });
    expect(said(found)).toEqual([
      `good: Version 21 in ${REGION}, and 8 is needed`,
      "fault: us-east-1 has no CDK bootstrap stack",
    ]);
    expect(steps(found)).toEqual([`npx cdk bootstrap aws://${ACCOUNT}/us-east-1`]);
    expect(await world.look(checkBootstrap, { answers })).toMatchObject([{ level: "good" }]);
  });

  test("that may not be read names the permission", async () => {
    const found = await world.look(checkBootstrap, { answers: forbidden("GetParameter") });
    expect(found).toMatchObject([{ level: "unknown" }]);
    expect(steps(found)).toEqual(["Allow ssm:GetParameter, or let somebody run this who has it."]);
  });
});

describe("Lambda's concurrency", () => {
  test("of a usual account is plenty, and says what queues take of it", async () => {
    expect(said(await world.look(checkConcurrency))).toEqual([
      expect.stringMatching(/^good: 1000 functions may run at once; Heard's queues use up to \d\d of them$/),
    ]);
  });

  test("of a new account is no fault, but says what it means", async () => {
    const found = await world.look(checkConcurrency, { answers: limit(10) });
    expect(said(found)).toEqual(["hint: Only 10 functions may run at once, as in a new account"]);
    expect(found[0]?.means).toContain("callers are answered 503");
    expect(steps(found)[0]).toBe(
      `aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000 --region ${REGION}`,
    );
  });

  const reserving = { aws: { reservedConcurrency: { advance: 20 } } };

  test.each([
    [1000, 1000, "good"],
    [120, 120, "good"],
    [119, 119, "fault"],
    [1000, 119, "fault"],
    [10, 10, "fault"],
  ])("%i with %i unreserved, of which 20 are asked for before deploying, is %s", async (all, unreserved, level) => {
    const answers = { ...notDeployed, ...limit(all, unreserved) };
    expect(await world.look(checkConcurrency, { answers, config: reserving })).toMatchObject([{ level }]);
  });

  test("counts reservations that are deployed once", async () => {
    const answers = limit(130, 110);
    expect(await world.look(checkConcurrency, { answers, config: reserving })).toMatchObject([{ level: "good" }]);
  });

  test("that may not be read names the permission", async () => {
    const found = await world.look(checkConcurrency, { answers: forbidden("GetAccountSettings") });
    expect(steps(found)).toEqual(["Allow lambda:GetAccountSettings, or let somebody run this who has it."]);
  });
});

describe("secrets", () => {
  const captcha = { guard: { captcha: { verifyUrl: "https://captcha.example/siteverify", field: "captcha" } } };

  test("that are there are well, and never read", async () => {
    world.aws.asked.length = 0;
    expect(said(await world.look(checkSecrets))).toEqual(["good: heard/prod/inbound is there"]);
    expect(world.aws.asked.filter((action) => action.includes("Secret"))).toEqual(["DescribeSecret"]);
  });

  test("that are missing come with the command that makes them; the captcha's only where there is one", async () => {
    const answers: Answers = { DescribeSecret: () => ({ refuse: "ResourceNotFoundException" }) };
    const found = await world.look(checkSecrets, { answers, config: captcha });
    expect(said(found).sort()).toEqual([
      "fault: There is no secret heard/prod/captcha",
      "fault: There is no secret heard/prod/inbound",
    ]);
    expect(steps(found)).toEqual(
      expect.arrayContaining([
        `aws secretsmanager create-secret --name heard/prod/inbound --region ${REGION} --secret-string "$(openssl rand -hex 32)"`,
        `read -rs SECRET && aws secretsmanager create-secret --name heard/prod/captcha --region ${REGION} --secret-string "$SECRET"`,
      ]),
    );
  });

  describe("of which there are versions", () => {
    const [first, second] = ["11111111-aaaa-4aaa-8aaa-111111111111", "22222222-bbbb-4bbb-8bbb-222222222222"];
    const changed = (at: string): Answers => ({
      DescribeSecret: () => ({
        say: {
          LastChangedDate: Date.parse(at) / 1_000,
          VersionIdsToStages: { [first]: ["AWSPREVIOUS"], [second]: ["AWSCURRENT"] },
        },
      }),
    });
    const pinned = (inbound: string) => ({ aws: { secretVersions: { inbound } } });

    test.each([
      ["no version named, changed before the last deployment", {}, "2026-10-01", "good"],
      ["no version named, changed after it", {}, "2026-11-02", "hint"],
      ["the current one named", pinned(second), "2026-11-02", "good"],
      ["the one before named", pinned(first), "2026-11-02", "hint"],
      ["one named that there isn't", pinned("33333333-cccc-4ccc-8ccc-333333333333"), "2026-10-01", "fault"],
    ])("%s", async (_, config, at, level) => {
      const found = await world.look(checkSecrets, { answers: changed(at), config });
      expect(found).toMatchObject([{ level }]);
      if (level !== "good") expect(steps(found)[0]).toContain(`"secretVersions": { "inbound": "${second}" }`);
    });

    test("are nothing to compare before anything is deployed", async () => {
      const answers = { ...notDeployed, ...changed("2026-11-02") };
      expect(await world.look(checkSecrets, { answers })).toMatchObject([{ level: "good" }]);
    });
  });

  test("that are about to be deleted are a fault", async () => {
    const answers: Answers = { DescribeSecret: () => ({ say: { DeletedDate: 1_795_253_400 } }) };
    expect(steps(await world.look(checkSecrets, { answers }))).toEqual([
      `aws secretsmanager restore-secret --secret-id heard/prod/inbound --region ${REGION}`,
    ]);
  });

  test("that may not be looked at name the permission", async () => {
    const found = await world.look(checkSecrets, { answers: forbidden("DescribeSecret") });
    expect(steps(found)).toEqual(["Allow secretsmanager:DescribeSecret, or let somebody run this who has it."]);
  });
});

describe("the stacks", () => {
  test("that aren't there yet are no fault", async () => {
    const found = await world.look(checkStacks, { answers: notDeployed });
    expect(said(found)).toEqual(["later: Heard-prod-Data and Heard-prod-Service aren't deployed"]);
    expect(steps(found)).toEqual([`AWS_REGION=${REGION} npx cdk deploy --all -c stage=prod`]);
  });

  test("of which the service was destroyed are no fault either", async () => {
    const answers: Answers = {
      DescribeStacks: (input) =>
        (input.StackName === "Heard-prod-Data" ? deployed() : notDeployed).DescribeStacks?.(input, REGION) ?? {
          hang: true,
        },
    };
    const found = await world.look(checkStacks, { answers });
    expect(said(found)).toEqual([
      "good: Heard-prod-Data is UPDATE_COMPLETE",
      "later: Heard-prod-Service isn't deployed",
    ]);
  });

  test.each([
    ["CREATE_COMPLETE", "good"],
    ["UPDATE_COMPLETE", "good"],
    ["UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "hint"],
    ["UPDATE_IN_PROGRESS", "hint"],
    ["REVIEW_IN_PROGRESS", "later"],
    ["UPDATE_ROLLBACK_COMPLETE", "fault"],
    ["UPDATE_ROLLBACK_FAILED", "fault"],
    ["ROLLBACK_COMPLETE", "fault"],
    ["DELETE_FAILED", "fault"],
  ])("that are %s are %s", async (status, level) => {
    const found = await world.look(checkStacks, { answers: deployed({}, status) });
    expect(new Set(found.map((finding) => finding.level))).toEqual(new Set([level]));
  });

  test("that were never whole are deleted before they are deployed again, which a protected one refuses", async () => {
    const rolledBack = (isProtected: boolean): Answers => ({
      DescribeStacks: ({ StackName }) => ({
        say: {
          Stacks: [
            {
              StackName,
              StackStatus: "ROLLBACK_COMPLETE",
              CreationTime: "2026-11-01T00:00:00Z",
              EnableTerminationProtection: isProtected && StackName === "Heard-prod-Data",
            },
          ],
        },
      }),
    });
    const of = (name: string) => `--stack-name Heard-prod-${name} --region ${REGION}`;
    const lift = "aws cloudformation update-termination-protection --no-enable-termination-protection";
    const found = await world.look(checkStacks, { answers: rolledBack(true) });
    expect(found.map((finding) => steps([finding]).slice(2))).toEqual([
      [
        `${lift} ${of("Data")}`,
        `aws cloudformation delete-stack ${of("Data")}`,
        `aws cloudformation wait stack-delete-complete ${of("Data")}`,
        `AWS_REGION=${REGION} npx cdk deploy --all -c stage=prod`,
      ],
      [
        `aws cloudformation delete-stack ${of("Service")}`,
        `aws cloudformation wait stack-delete-complete ${of("Service")}`,
        `AWS_REGION=${REGION} npx cdk deploy --all -c stage=prod`,
      ],
    ]);
    const unprotected = await world.look(checkStacks, { answers: rolledBack(false) });
    expect(steps(unprotected).join()).not.toContain(lift);
  });

  test("that may not be looked at name the permission", async () => {
    const answers: Answers = { DescribeStacks: () => ({ refuse: "AccessDenied", status: 403 }) };
    const found = await world.look(checkStacks, { answers });
    expect(found).toMatchObject([{ level: "unknown" }, { level: "unknown" }]);
    expect(steps(found)[0]).toBe("Allow cloudformation:DescribeStacks, or let somebody run this who has it.");
  });
});
