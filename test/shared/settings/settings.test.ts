import { expect, test } from "vitest";
import type { Policy } from "../../../shared/domain/policy.ts";
import { contrast } from "../../../shared/mail/colour.ts";
import { harmWords } from "../../../shared/settings/harm-words.ts";
import { type SettingsInput, settingsSchema } from "../../../shared/settings/settings.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../support/complaints.ts";

const policyOf = (policy: SettingsInput["policy"]): Policy => settingsSchema.parse({ policy }).policy;

const faultsOf = (settings: unknown): string[] =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("a company that sets nothing gets a whole policy", () => {
  expect(policyOf({})).toEqual({
    acknowledgeWithin: 10 * MINUTE,
    firstResponseWithin: { urgent: 4 * HOUR, standard: DAY },
    raiseAgainAfter: DAY,
    debtAlarmAfter: 15 * MINUTE,
    lease: { unopened: 2 * MINUTE, opened: 30 * MINUTE },
    debt: { grace: 20 * SECOND, lease: 15 * SECOND, firstPause: 15 * SECOND, longestPause: 15 * MINUTE },
    reservedFor: 4 * HOUR,
    remindAfter: 3 * DAY,
    closeUnansweredAfter: 7 * DAY,
    followUpAfter: 2 * DAY,
    followUpReminderAfter: 3 * DAY,
    closeResolvedAfter: 4 * DAY,
    reopenWithin: 30 * DAY,
    agentCap: 25,
    authority: { free: ["replacement", "repair"], amount: 100, currency: "EUR" },
    mail: {
      singly: 3,
      window: 10 * MINUTE,
      digestAfter: 2 * MINUTE,
      most: 10,
      mostWithin: 3 * HOUR,
      floodAt: 20,
      declinedFor: 30 * DAY,
      ours: ["care@heard.example"],
    },
    teams: [{ id: "support" }],
    triage: [
      { category: ["injury"], urgent: true, harm: "injury" },
      { category: ["fraud"], urgent: true, harm: "fraud" },
      { category: ["safety"], urgent: true, harm: "danger" },
      { category: ["data-protection"], urgent: true },
      { words: harmWords.injury, urgent: true, harm: "injury" },
      { words: harmWords.danger, urgent: true, harm: "danger" },
      { words: harmWords.fraud, urgent: true, harm: "fraud" },
    ],
  });
});

test("the company's sender address is always one of its own", () => {
  const { policy } = settingsSchema.parse({
    company: { mailFrom: "help@shop.example" },
    policy: { mail: { ours: ["@reply.shop.example"] } },
  });
  expect(policy.mail.ours).toEqual(["help@shop.example", "@reply.shop.example"]);
});

test("a team may have a name for customers, who aren't told its id", () => {
  expect(policyOf({ teams: [{ id: "vip", name: " Customer Care " }] }).teams).toEqual([
    { id: "vip", name: "Customer Care" },
  ]);
  expect(faultsOf({ policy: { teams: [{ id: "vip", name: " " }] } })).toEqual(["policy.teams.0.name"]);
});

test("what keeps the form from being used against others has limits without being set", () => {
  expect(settingsSchema.parse({}).guard).toEqual({
    client: { acknowledged: 30, accepted: 300 },
    acknowledgedInAll: 20_000,
    honeypot: "website",
  });
  expect(faultsOf({ guard: { client: { accepted: 0 } } })).toEqual(["guard.client.accepted"]);
  expect(faultsOf({ guard: { captcha: { verifyUrl: "ftp://x", field: "t" } } })).toEqual(["guard.captcha.verifyUrl"]);
});

test("a company that sets nothing speaks formally, in a colour on which white can be read", () => {
  const { brand } = settingsSchema.parse({});
  expect(brand).toEqual({ tone: "formal", accent: "#1b6b52" });
  expect(contrast(brand.accent, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

test.each(["#767676", "#D4002A", "#000000", "#1b6b52"])("white text can be read on %s", (accent) => {
  expect(settingsSchema.parse({ brand: { accent } }).brand.accent).toBe(accent);
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
  const { firstResponseWithin, lease } = policyOf({ firstResponseWithin: { urgent: "PT1H" } });
  expect(firstResponseWithin).toEqual({ urgent: HOUR, standard: DAY });
  expect(lease).toEqual({ unopened: 2 * MINUTE, opened: 30 * MINUTE });
});

test.each(["", "2 days", "P1M", "PT0S", "48"])("%o is refused as a length of time", (followUpAfter) => {
  expect(faultsOf({ policy: { followUpAfter } })).toEqual(["policy.followUpAfter"]);
});

test("a refused length of time is told with an example of a good one", () => {
  const { error } = settingsSchema.safeParse({ policy: { remindAfter: "soon" } });
  expect(error?.issues[0]?.message).toBe('"soon" is not an ISO 8601 duration such as PT10M or P2D');
});

test("an unknown setting is refused, however deep", () => {
  expect(settingsSchema.safeParse({ polizy: {} }).success).toBe(false);
  expect(settingsSchema.safeParse({ policy: { lease: { opend: "PT1M" } } }).success).toBe(false);
});

test("a triage rule for a team that doesn't exist is refused at that rule", () => {
  const triage = [{ urgent: true }, { team: "support" }, { team: "suport" }];
  expect(faultsOf({ policy: { triage } })).toEqual(["policy.triage.2.team"]);
});

test("there is at least one team", () => {
  expect(faultsOf({ policy: { teams: [] } })).toEqual(["policy.teams"]);
});

test.each(["Support", "a_b", "-a", "a-", "", "a".repeat(33)])("%o is refused as a team, which names queues", (id) => {
  expect(faultsOf({ policy: { teams: [{ id }], triage: [] } })).toEqual(["policy.teams.0.id"]);
});

test.each(["a", "returns-2", "a".repeat(32)])("%o is taken as a team", (id) => {
  expect(policyOf({ teams: [{ id }] }).teams).toEqual([{ id }]);
});

test("an empty triage word is refused: it would be in every complaint", () => {
  expect(faultsOf({ policy: { triage: [{ words: [" "], urgent: true }] } })).toEqual(["policy.triage.0.words.0"]);
});
