import { expect, test } from "vitest";
import type { Policy } from "../../../shared/domain/policy.ts";
import { contrast } from "../../../shared/mail/colour.ts";
import { type SettingsInput, settingsSchema } from "../../../shared/settings/settings.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../support/complaints.ts";

const settingsOf = (settings: SettingsInput) => settingsSchema.parse(settings);
const policyOf = (policy: SettingsInput["policy"]): Policy => settingsOf({ policy }).policy;

const pathsOf = (settings: unknown): string[] =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path }) => path.join(".")) ?? [];

const days = (count: number) => ({ days: count, millis: 0 });
const hours = (count: number) => ({ days: 0, millis: count * HOUR });

test("a company that sets nothing gets all of this", () => {
  expect(settingsOf({})).toEqual({
    agents: {
      issuer: "https://issuer.invalid",
      audience: "heard",
      idClaim: "sub",
      roleClaim: "roles",
      roles: { agent: ["agent"], supervisor: ["supervisor"] },
    },
    company: { name: "Example Company", mailFrom: "care@heard.example", language: "en", timeZone: "UTC" },
    brand: { tone: "formal", accent: "#1b6b52" },
    allowedOrigins: [],
    linksLast: 365 * DAY,
    guard: { client: { acknowledged: 30, accepted: 300 }, acknowledgedInAll: 20_000, honeypot: "website" },
    inbound: { recipients: [], trustedForwarders: [], authenticatedBy: [] },
    attachments: {
      mostBytes: 10_000_000,
      mostFiles: 10,
      mostBytesTogether: 25_000_000,
      moreTypes: [],
      uploadsOfClient: 500,
    },
    staff: { supervisors: {}, leadership: [], report: { every: "week", at: 8 * 60 } },
    earlyWarning: { products: true, categories: true },
    retention: { closedComplaints: 1_095 * 24 * 3_600_000, mails: 400 * 24 * 3_600_000 },
    policy: {
      acknowledgeWithin: 10 * MINUTE,
      timeZone: "UTC",
      calendars: {},
      targets: {
        urgent: { firstResponse: hours(4), nextResponse: hours(4), resolution: days(2), update: days(1) },
        standard: { firstResponse: days(1), nextResponse: days(1), resolution: days(5), update: days(2) },
      },
      targetRules: [],
      atRiskAfter: 0.75,
      mostUpdates: 3,
      regulations: [],
      segments: [],
      raiseAgainAfter: DAY,
      lookAgainAfter: DAY,
      debtAlarmAfter: 15 * MINUTE,
      lease: { unopened: 2 * MINUTE, opened: 30 * MINUTE },
      debt: { grace: 20 * SECOND, lease: 15 * SECOND, firstPause: 15 * SECOND, longestPause: 15 * MINUTE },
      reservedFor: 4 * HOUR,
      remindAfter: 3 * DAY,
      warnAfter: 4 * DAY,
      closeUnansweredAfter: 3 * DAY,
      followUpAfter: 2 * DAY,
      followUpReminderAfter: 3 * DAY,
      closeResolvedAfter: 4 * DAY,
      answerChangeableFor: 7 * DAY,
      humaneHours: { from: 9 * 60, to: 20 * 60 },
      chatAnsweredByMailAfter: 2 * 60_000,
      reopenWithin: 30 * DAY,
      agentCap: 25,
      authority: { free: ["replacement", "repair"], amount: 100, currency: "EUR" },
      unknownAgents: "every-team",
      mail: {
        singly: 3,
        window: 10 * MINUTE,
        digestAfter: 2 * MINUTE,
        most: 10,
        mostWithin: 3 * HOUR,
        floodAt: 20,
        askEvery: 2 * DAY,
        declinedFor: 30 * DAY,
        ours: ["care@heard.example"],
      },
      webhooks: false,
      teams: [{ id: "support" }],
    },
  });
});

test("the company's sender address is always one of its own", () => {
  const { policy } = settingsOf({
    company: { mailFrom: "help@shop.example" },
    policy: { mail: { ours: ["@reply.shop.example"] } },
  });
  expect(policy.mail.ours).toEqual(["help@shop.example", "@reply.shop.example"]);
});

test("a team may have a name for customers, who aren't told its id", () => {
  expect(policyOf({ teams: [{ id: "vip", name: " Customer Care " }] }).teams).toEqual([
    { id: "vip", name: "Customer Care" },
  ]);
  expect(pathsOf({ policy: { teams: [{ id: "vip", name: " " }] } })).toEqual(["policy.teams.0.name"]);
});

test("the limits of the form, and where a captcha is verified, are checked", () => {
  expect(pathsOf({ guard: { client: { accepted: 0 } } })).toEqual(["guard.client.accepted"]);
  expect(pathsOf({ guard: { captcha: { verifyUrl: "ftp://x", field: "t" } } })).toEqual(["guard.captcha.verifyUrl"]);
});

test("the default colour is one on which white can be read", () => {
  expect(contrast(settingsOf({}).brand.accent, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

test.each(["#767676", "#D4002A", "#000000", "#1b6b52"])("white text can be read on %s", (accent) => {
  expect(settingsOf({ brand: { accent } }).brand.accent).toBe(accent);
});

test.each([
  ["#777777", "too light for white text: its contrast is 4.48 to 1, and has to be 4.5"],
  ["#ffcc00", "too light for white text: its contrast is 1.51 to 1, and has to be 4.5"],
  ["#ffffff", "too light for white text: its contrast is 1.00 to 1, and has to be 4.5"],
  ["#fff", "a colour such as #1b6b52"],
  ["1b6b52", "a colour such as #1b6b52"],
  ["#1b6b52;}", "a colour such as #1b6b52"],
])("%s is refused as a colour, and why is told once", (accent, why) => {
  const issues = settingsSchema.safeParse({ brand: { accent } }).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual([["brand", "accent"]]);
  expect(issues[0]?.message).toContain(why);
});

test("what is set replaces its default and leaves all others", () => {
  const { targets, lease } = policyOf({ targets: { urgent: { firstResponse: "PT1H" } } });
  expect(targets.urgent).toEqual({
    firstResponse: hours(1),
    nextResponse: hours(4),
    resolution: days(2),
    update: days(1),
  });
  expect(targets.standard.firstResponse).toEqual(days(1));
  expect(lease).toEqual({ unopened: 2 * MINUTE, opened: 30 * MINUTE });
});

test.each(["", "2 days", "P1M", "PT0S", "48", "P3651D"])("%o is refused as a length of time", (followUpAfter) => {
  expect(pathsOf({ policy: { followUpAfter } })).toEqual(["policy.followUpAfter"]);
});

test("a refused length of time is told with an example of a good one", () => {
  const { error } = settingsSchema.safeParse({ policy: { remindAfter: "soon" } });
  expect(error?.issues[0]?.message).toBe('"soon" is not an ISO 8601 duration such as PT10M or P2D');
});

test("nothing takes longer than ten years", () => {
  expect(policyOf({ followUpAfter: "P3650D" }).followUpAfter).toBe(3_650 * DAY);
  const { error } = settingsSchema.safeParse({ policy: { followUpAfter: "P3650DT1S" } });
  expect(error?.issues[0]?.message).toBe('"P3650DT1S" is longer than ten years, P3650D');
});

test("an unknown setting is refused, however deep", () => {
  expect(settingsSchema.safeParse({ polizy: {} }).success).toBe(false);
  expect(settingsSchema.safeParse({ policy: { lease: { opend: "PT1M" } } }).success).toBe(false);
});

test("a triage rule for a team that doesn't exist is refused at that rule", () => {
  const triage = [{ urgent: true }, { team: "support" }, { team: "suport" }];
  expect(pathsOf({ policy: { triage } })).toEqual(["policy.triage.2.team"]);
});

test("there is at least one team", () => {
  expect(pathsOf({ policy: { teams: [] } })).toEqual(["policy.teams"]);
});

test.each(["Support", "a_b", "-a", "a-", "", "a".repeat(33)])("%o is refused as a team, which names queues", (id) => {
  expect(pathsOf({ policy: { teams: [{ id }], triage: [] } })).toEqual(["policy.teams.0.id"]);
});

test.each(["a", "returns-2", "a".repeat(32)])("%o is taken as a team", (id) => {
  expect(policyOf({ teams: [{ id }] }).teams).toEqual([{ id }]);
});

test("an empty triage word is refused: it would be in every complaint", () => {
  expect(pathsOf({ policy: { triage: [{ words: [" "], urgent: true }] } })).toEqual(["policy.triage.0.words.0"]);
});
