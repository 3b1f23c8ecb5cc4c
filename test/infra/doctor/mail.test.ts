import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkIdentities } from "../../../infra/doctor/checks/check-identities.ts";
import { checkMailAccount } from "../../../infra/doctor/checks/check-mail-account.ts";
import { checkReceiptRules } from "../../../infra/doctor/checks/check-receipt-rules.ts";
import type { Answers } from "./aws-stub.ts";
import {
  callAs,
  deployed,
  forbidden,
  notDeployed,
  REGION,
  said,
  startWorld,
  steps,
  verified,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  callAs(world.aws.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

describe("SES's account", () => {
  const account = (changed: object): Answers => ({
    GetAccount: () => ({
      say: {
        ProductionAccessEnabled: true,
        SendingEnabled: true,
        EnforcementStatus: "HEALTHY",
        SendQuota: { Max24HourSend: 1000, MaxSendRate: 10, SentLast24Hours: 0 },
        ...changed,
      },
    }),
  });
  const look = (changed: object) => world.look(checkMailAccount, { answers: account(changed) });

  test("in production says how much it sends", async () => {
    expect(said(await world.look(checkMailAccount))).toEqual([
      `good: SES sends to everybody in ${REGION}`,
      "good: 14 mails a second and 50000 a day; 120 went out in the last 24 hours",
    ]);
  });

  test("in the sandbox is a fault, and says how to leave it", async () => {
    const found = await look({ ProductionAccessEnabled: false });
    expect(said(found)[0]).toBe("fault: SES is in the sandbox");
    expect(steps(found)[0]).toMatch(
      /^aws sesv2 put-account-details --production-access-enabled .* --region eu-central-1$/,
    );
  });

  test("that asked to leave the sandbox waits; that was denied answers in its case", async () => {
    const asked = (Status: string) =>
      look({ ProductionAccessEnabled: false, Details: { ReviewDetails: { Status, CaseId: "4711" } } });
    expect(steps(await asked("PENDING"))).toEqual([
      "Production access is asked for (case 4711): AWS answers within a day or so, and may ask back.",
    ]);
    expect(steps(await asked("DENIED"))[0]).toBe("It was denied before: answer in the case 4711.");
  });

  test("whose sending is paused, or under review, is a fault", async () => {
    const paused = await look({ SendingEnabled: false });
    expect(said(paused)).toContain("fault: SES's sending is paused for this account");
    expect(steps(paused)).toEqual([`aws sesv2 put-account-sending-attributes --sending-enabled --region ${REGION}`]);
    const reviewed = await look({ EnforcementStatus: "PROBATION" });
    expect(said(reviewed)).toContain("fault: SES's status of this account is PROBATION");
  });

  test("that has nearly sent its day's mails is told so, and one without an end never", async () => {
    const quota = (Max24HourSend: number, SentLast24Hours: number) =>
      look({ SendQuota: { Max24HourSend, MaxSendRate: 1, SentLast24Hours } });
    expect((await quota(200, 159)).at(-1)?.level).toBe("good");
    expect((await quota(200, 160)).at(-1)?.level).toBe("hint");
    expect((await quota(-1, 1_000_000)).at(-1)).toMatchObject({
      level: "good",
      what: expect.stringContaining("any number"),
    });
  });

  test("that may not be looked at names the permission", async () => {
    const found = await world.look(checkMailAccount, { answers: forbidden("GetAccount") });
    expect(found).toMatchObject([{ level: "unknown" }]);
    expect(steps(found)).toEqual(["Allow ses:GetAccount, or let somebody run this who has it."]);
  });

  test("that never answers is given up", async () => {
    const found = await world.look(checkMailAccount, { answers: { GetAccount: () => ({ hang: true }) } });
    expect(said(found)).toEqual(["unknown: SES's account: couldn't be looked at (no answer within 10 s)"]);
  });
});

describe("SES's identities", () => {
  const answering = (domain: string, reply: object | undefined): Answers => ({
    GetEmailIdentity: ({ identity }) => {
      if (identity !== domain) return { say: verified };
      return reply === undefined ? { refuse: "NotFoundException", status: 404 } : { say: { ...verified, ...reply } };
    },
  });
  const SENDER = "shop.example";
  const REPLY = "reply.shop.example";
  const pending = { VerifiedForSendingStatus: false, DkimAttributes: { Status: "PENDING", Tokens: ["one", "two"] } };

  test("that are verified, signed and sent from by a domain of its own are well", async () => {
    expect(said(await world.look(checkIdentities))).toEqual([
      "good: shop.example is verified",
      "good: DKIM of shop.example signs",
      "good: The MAIL FROM domain bounce.shop.example is in use",
      "good: reply.shop.example is verified",
    ]);
  });

  test("that aren't known come with deploying, unless the company makes them itself", async () => {
    const unknown: Answers = { ...notDeployed, GetEmailIdentity: () => ({ refuse: "NotFoundException", status: 404 }) };
    expect(said(await world.look(checkIdentities, { answers: unknown }))).toEqual([
      `later: SES doesn't know ${SENDER} in ${REGION}; deploying tells it`,
      `later: SES doesn't know ${REPLY} in ${REGION}; deploying tells it`,
    ]);
    const own = await world.look(checkIdentities, { answers: unknown, config: { aws: { identities: "existing" } } });
    expect(own).toMatchObject([{ level: "fault" }, { level: "fault" }]);
    expect(steps(own)[0]).toBe(`aws sesv2 create-email-identity --email-identity ${SENDER} --region ${REGION}`);
  });

  test.each([
    ["isn't deployed yet", notDeployed],
    ["was taken back", deployed({}, "ROLLBACK_COMPLETE")],
  ])("that exist already are in the way of a data stack that %s, and so of the other", async (_when, stacks) => {
    const answers = { ...stacks, ...answering(REPLY, undefined) };
    const found = await world.look(checkIdentities, { answers });
    expect(said(found)[0]).toBe(`fault: SES knows ${SENDER} in ${REGION} already`);
    expect(steps(found)[0]).toContain('"aws": { "identities": "existing" }');
    expect(said(found).at(-1)).toBe(`fault: SES doesn't know ${REPLY} in ${REGION}`);
    expect(steps(found).at(-1)).toBe(`aws sesv2 create-email-identity --email-identity ${REPLY} --region ${REGION}`);
    const existing = { aws: { identities: "existing" } };
    const left = await world.look(checkIdentities, { answers: { ...answers, ...stacks }, config: existing });
    expect(said(left)).toEqual(said(found).slice(1));
  });

  test("that went missing after deploying are a fault", async () => {
    const found = await world.look(checkIdentities, { answers: answering(REPLY, undefined) });
    expect(said(found).at(-1)).toBe(`fault: SES doesn't know ${REPLY} in ${REGION}`);
  });

  test("that aren't verified name the records that DNS hasn't, or has otherwise", async () => {
    const zone = {
      "one._domainkey.reply.shop.example": { CNAME: ["one.dkim.amazonses.com"] },
      "two._domainkey.reply.shop.example": { CNAME: ["of-another-account.dkim.amazonses.com"] },
    };
    const found = await world.look(checkIdentities, { answers: answering(REPLY, pending), zone });
    expect(said(found).at(-1)).toBe(`fault: ${REPLY} isn't verified by SES`);
    expect(steps(found)).toEqual(["two._domainkey.reply.shop.example CNAME two.dkim.amazonses.com"]);
  });

  test("that aren't verified wait for SES where DNS has all records, in the zone that SES names", async () => {
    const own = { ...pending, DkimAttributes: { ...pending.DkimAttributes, SigningHostedZone: "x1.dkim.example" } };
    const cname = (label: string) => [`${label}._domainkey.${REPLY}`, { CNAME: [`${label}.x1.dkim.example`] }];
    const zone = Object.fromEntries([cname("one"), cname("two")]);
    const found = await world.look(checkIdentities, { answers: answering(REPLY, own), zone });
    expect(steps(found).at(-1)).toContain("SES hasn't looked yet");
  });

  test("whose DKIM failed, or is switched off, are a fault", async () => {
    const dkim = (DkimAttributes: object) =>
      world.look(checkIdentities, { answers: answering(SENDER, { DkimAttributes }) });
    const failed = await dkim({ SigningEnabled: true, Status: "FAILED", Tokens: ["one"] });
    expect(said(failed)[1]).toBe("fault: DKIM of shop.example is FAILED");
    expect(steps(failed)).toEqual(["one._domainkey.shop.example CNAME one.dkim.amazonses.com"]);
    const off = await dkim({ SigningEnabled: false, Status: "SUCCESS", Tokens: ["one"] });
    expect(steps(off)).toEqual([
      `aws sesv2 put-email-identity-dkim-attributes --email-identity shop.example --signing-enabled --region ${REGION}`,
    ]);
  });

  test("without a MAIL FROM domain are told so, and one that failed is a fault with its records", async () => {
    const none = await world.look(checkIdentities, { answers: answering(SENDER, { MailFromAttributes: undefined }) });
    expect(none[2]).toMatchObject({ level: "hint", what: "shop.example has no MAIL FROM domain of its own" });
    const MailFromAttributes = { ...verified.MailFromAttributes, MailFromDomainStatus: "FAILED" };
    const failed = await world.look(checkIdentities, { answers: answering(SENDER, { MailFromAttributes }) });
    expect(failed[2]?.level).toBe("fault");
    expect(steps(failed)).toEqual([
      `bounce.shop.example MX 10 feedback-smtp.${REGION}.amazonses.com`,
      "bounce.shop.example TXT v=spf1 include:amazonses.com ~all",
    ]);
  });

  test("that may not be looked at name the permission", async () => {
    const found = await world.look(checkIdentities, { answers: forbidden("GetEmailIdentity") });
    expect(found).toMatchObject([{ level: "unknown" }, { level: "unknown" }]);
    expect(steps(found)[0]).toBe("Allow ses:GetEmailIdentity, or let somebody run this who has it.");
  });
});

describe("SES's receipt rules", () => {
  const NAME = "heard-prod-mail-in";
  const active = (Name: string, ...Rules: object[]): Answers => ({
    DescribeActiveReceiptRuleSet: () => ({
      say: { Metadata: { Name, CreatedTimestamp: "2026-11-01T00:00:00Z" }, Rules },
    }),
  });
  const none: Answers = { DescribeActiveReceiptRuleSet: () => ({ say: {} }) };
  const ours = { Name: NAME, Enabled: true };
  const activate = `aws ses set-active-receipt-rule-set --rule-set-name ${NAME} --region ${REGION}`;
  const all = (found: object) => JSON.stringify(found);

  test("that are active and ours are well", async () => {
    expect(said(await world.look(checkReceiptRules))).toEqual([`good: "${NAME}" is active, and has our rule`]);
  });

  test("of which none is active: the command that does it, after deploying", async () => {
    const before = await world.look(checkReceiptRules, { answers: { ...notDeployed, ...none } });
    expect(before).toMatchObject([{ level: "later" }]);
    const after = await world.look(checkReceiptRules, { answers: none });
    expect(after).toMatchObject([{ level: "fault", what: "No receipt rule set is active" }]);
    expect([steps(before), steps(after)]).toEqual([[activate], [activate]]);
  });

  test.each([
    ["before", notDeployed],
    ["after", {}],
  ])("of which another is active are never advised to be replaced, %s deploying", async (_when, stacks) => {
    const answers = { ...stacks, ...active("of-the-account", { Name: "sales", Enabled: true }) };
    const found = await world.look(checkReceiptRules, { answers });
    expect(found).toMatchObject([{ level: "fault" }]);
    expect(all(found)).not.toContain("set-active-receipt-rule-set");
    expect(steps(found)[0]).toContain('"receiptRuleSet": "of-the-account"');
  });

  test.each(["care@shop.example", "letters.example", "Reply.Shop.example"])(
    "of which another has %s already are never advised to be joined, but to share no recipient",
    async (recipient) => {
      const theirs = { Name: "heard-test-mail-in", Enabled: true, Recipients: ["sales@shop.example", recipient] };
      const found = await world.look(checkReceiptRules, { answers: active("of-the-account", theirs) });
      expect(said(found)).toEqual([
        `fault: The rule "heard-test-mail-in" of the account's active receipt rule set takes the mail to ${recipient}`,
      ]);
      expect(all(found)).toContain("two stages must not share recipients or a replyDomain");
      expect(steps(found).join()).toContain("an inbound of its own");
      expect(all(found)).not.toContain("receiptRuleSet");
    },
  );

  test("of which two stages take the same mail are a fault in the set that is theirs too; who keeps a copy is none", async () => {
    const config = { receiptRuleSet: "of-the-account" };
    const both = { Enabled: true, Recipients: ["care@shop.example"] };
    const look = (Name: string) =>
      world.look(checkReceiptRules, { config, answers: active("of-the-account", ours, { ...both, Name }) });
    expect(said(await look("heard-test-mail-in"))).toEqual([
      `fault: The rule "heard-test-mail-in" of the account's active receipt rule set takes the mail to care@shop.example`,
    ]);
    expect(await look("archive")).toMatchObject([{ level: "good" }]);
  });

  test("of the account's own set get our rule by deploying", async () => {
    const config = { receiptRuleSet: "of-the-account" };
    const answers = active("of-the-account", { Name: "sales", Enabled: true });
    const after = await world.look(checkReceiptRules, { answers, config });
    expect(after).toMatchObject([
      { level: "fault", what: `The active receipt rule set "of-the-account" has no rule "${NAME}"` },
    ]);
    expect(steps(after)).toEqual([`AWS_REGION=${REGION} npx cdk deploy --all -c stage=prod`]);
    const before = await world.look(checkReceiptRules, { answers: { ...notDeployed, ...answers }, config });
    expect(before).toMatchObject([{ level: "later" }]);
    const there = active("of-the-account", { Name: "sales", Enabled: true }, ours);
    expect(await world.look(checkReceiptRules, { answers: there, config })).toMatchObject([{ level: "good" }]);
  });

  test("of which ours is switched off are a fault", async () => {
    const found = await world.look(checkReceiptRules, { answers: active(NAME, { ...ours, Enabled: false }) });
    expect(found).toMatchObject([{ level: "fault", what: `The rule "${NAME}" is switched off` }]);
  });

  test("of which one before ours stops what it takes are told so; not one behind it", async () => {
    const stop = { Name: "spam", Enabled: true, Actions: [{ StopAction: { Scope: "RuleSet" } }] };
    const before = await world.look(checkReceiptRules, { answers: active(NAME, stop, ours) });
    expect(before).toMatchObject([
      { level: "hint", what: 'The rule "spam" comes before ours, and stops what it takes' },
    ]);
    expect(await world.look(checkReceiptRules, { answers: active(NAME, ours, stop) })).toMatchObject([
      { level: "good" },
    ]);
  });

  test("are nobody's matter where no mail comes in", async () => {
    expect(await world.look(checkReceiptRules, { config: { inbound: {} } })).toEqual([]);
  });

  test("that may not be looked at name the permission", async () => {
    const answers: Answers = { DescribeActiveReceiptRuleSet: () => ({ refuse: "AccessDenied", status: 403 }) };
    expect(steps(await world.look(checkReceiptRules, { answers }))).toEqual([
      "Allow ses:DescribeActiveReceiptRuleSet, or let somebody run this who has it.",
    ]);
  });
});
