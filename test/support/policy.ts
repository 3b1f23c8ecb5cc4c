import type { Calendar } from "../../shared/domain/calendar/calendar.ts";
import type { Policy } from "../../shared/domain/policy.ts";

/** What a company could have decided, for tests that need it exact. */

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOON = Date.UTC(2026, 0, 5, 12);

const hours = (count: number) => ({ days: 0, millis: count * HOUR });

/** A calendar of 2026 with all that calendars have: a break at noon, a short and a late day, holidays. */
export const office: Calendar = {
  timeZone: "Europe/Berlin",
  hours: [
    [
      [9 * 60, 12 * 60],
      [13 * 60, 18 * 60],
    ],
    [[9 * 60, 17 * 60]],
    [[9 * 60, 17 * 60]],
    [[12 * 60, 24 * 60]],
    [[8 * 60, 12 * 60]],
    [],
    [],
  ],
  holidays: ["2026-01-06", "2026-04-03", "2026-04-06", "2026-12-25"],
};

/** Every length of time is different, so that no rule can take another's. */
export const policyForTests: Policy = {
  acknowledgeWithin: 10 * MINUTE,
  timeZone: "Europe/Berlin",
  calendars: { office },
  targets: {
    urgent: { firstResponse: hours(4), nextResponse: hours(6), resolution: hours(50), update: hours(21) },
    standard: { firstResponse: hours(24), nextResponse: hours(18), resolution: hours(210), update: hours(46) },
  },
  targetRules: [],
  atRiskAfter: 0.8,
  mostUpdates: 3,
  regulations: [],
  segments: [],
  raiseAgainAfter: 25 * HOUR,
  lookAgainAfter: 33 * HOUR,
  debtAlarmAfter: 15 * MINUTE,
  lease: { unopened: 2 * MINUTE, opened: 30 * MINUTE },
  debt: { grace: 20 * SECOND, lease: 16 * SECOND, firstPause: 17 * SECOND, longestPause: 5 * MINUTE },
  reservedFor: 3 * HOUR,
  remindAfter: 3 * DAY,
  warnAfter: 6 * DAY,
  closeUnansweredAfter: 7 * DAY,
  followUpAfter: 2 * DAY,
  followUpReminderAfter: 4 * DAY,
  closeResolvedAfter: 5 * DAY,
  answerChangeableFor: 8 * DAY,
  humaneHours: { from: 9 * 60, to: 20 * 60 },
  chatAnsweredByMailAfter: 2 * MINUTE,
  webhooks: false,
  reopenWithin: 30 * DAY,
  agentCap: 3,
  authority: { free: ["replacement", "repair"], amount: 100, currency: "EUR" },
  unknownAgents: "every-team",
  mail: {
    singly: 3,
    window: 11 * MINUTE,
    digestAfter: 2 * MINUTE + SECOND,
    most: 10,
    mostWithin: 3 * HOUR + MINUTE,
    floodAt: 20,
    askEvery: 47 * HOUR,
    declinedFor: 29 * DAY,
    ours: ["care@heard.example", "@reply.heard.example"],
  },
  teams: [{ id: "support" }, { id: "returns", calendar: "office" }],
  triage: [{ words: ["fire"], urgent: true }],
};
