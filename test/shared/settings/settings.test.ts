import { expect, test } from "vitest";
import type { Policy } from "../../../shared/domain/policy.ts";
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
    teams: [{ id: "support" }],
    triage: [
      { category: ["injury", "fraud", "safety", "data-protection"], urgent: true },
      { words: ["injured", "injury", "hospital", "fire", "fraud", "stolen", "allergic reaction"], urgent: true },
    ],
  });
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
