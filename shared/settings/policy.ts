import * as z from "zod";
import { calendars } from "./calendars.ts";
import { checkNames } from "./check-names.ts";
import { duration } from "./durations.ts";
import { mailLimits } from "./mail-limits.ts";
import { regulations } from "./regulations.ts";
import { segments, targetRules, targets } from "./targets.ts";
import { teams, triage } from "./teams.ts";
import { humaneHours } from "./time-of-day.ts";

/** What the state machine goes by. Each setting is said in full where the core has it: `shared/domain/policy.ts`. */
export const policy = z
  .strictObject({
    acknowledgeWithin: duration("PT10M").describe(
      "Without an acknowledgement for this long, a complaint is an incident.",
    ),
    calendars: calendars.describe("When teams work, by names for `teams` to use."),
    targets,
    targetRules,
    atRiskAfter: z
      .number()
      .min(0.1)
      .max(1)
      .prefault(0.75)
      .describe("The share of a target's time after which a complaint is raised in its line."),
    mostUpdates: z
      .int()
      .min(0)
      .max(10)
      .prefault(3)
      .describe("How often a customer is told that it takes longer, between two answers of ours."),
    regulations,
    segments,
    raiseAgainAfter: duration("P1D").describe("What is late is raised again this often until somebody does something."),
    lookAgainAfter: duration("P1D").describe(
      "Whatever waits for us is looked at this often, so that a changed calendar or target is known to all within it.",
    ),
    debtAlarmAfter: duration("PT15M").describe(
      "A debt other than an acknowledgement that is unpaid for this long is raised.",
    ),
    lease: z
      .strictObject({
        unopened: duration("PT2M").describe("Until the first look or action."),
        opened: duration("PT30M").describe("From each look or action to the next."),
      })
      .prefault({})
      .describe(
        "How long a claimed complaint stays its agent's without being opened, and from each look or action to the next.",
      ),
    debt: z
      .strictObject({
        grace: duration("PT20S").describe("How long a fresh debt is left to the worker that its message wakes."),
        lease: duration("PT15S").describe("How long a worker has it to itself: longer than its function may run."),
        firstPause: duration("PT15S").describe("The rest after the first failure; it doubles."),
        longestPause: duration("PT15M").describe("The longest rest."),
      })
      .prefault({})
      .describe(
        "How what is owed is paid: for how long a worker has it to itself, and how long it rests between tries.",
      ),
    reservedFor: duration("PT4H").describe(
      "How long a complaint that came back waits for the agent who knows it, before anybody may take it.",
    ),
    remindAfter: duration("P3D").describe("Awaiting the customer: from our word to a reminder."),
    warnAfter: duration("P4D").describe("From the reminder to a warning that the complaint will be closed."),
    closeUnansweredAfter: duration("P3D").describe("From the warning to closing."),
    followUpAfter: duration("PT48H").describe('From a resolution to "is it really fixed?".'),
    followUpReminderAfter: duration("P3D").describe("From that question to its one reminder."),
    closeResolvedAfter: duration("P4D").describe("From that reminder to closing."),
    answerChangeableFor: duration("P7D").describe("For how long customers may change their answer."),
    humaneHours,
    chatAnsweredByMailAfter: duration("PT2M").describe(
      "How long an answer waits for its customer to take it in the chat, before it is mailed.",
    ),
    reopenWithin: duration("P30D").describe("For how long after closing a customer's word opens the complaint again."),
    agentCap: z
      .int()
      .min(1)
      .max(100)
      .prefault(25)
      .describe("Complaints that one agent may hold at once, unless the directory says otherwise."),
    authority: z
      .strictObject({
        free: z
          .array(z.enum(["refund", "discount", "replacement", "repair", "other"]))
          .prefault(["replacement", "repair"])
          .describe("What they may always grant."),
        amount: z
          .number()
          .min(0)
          .prefault(100)
          .describe("Up to how much they may refund or discount, for one complaint."),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as EUR")
          .prefault("EUR")
          .describe("In which currency that is."),
      })
      .prefault({})
      .describe(
        "What an agent may grant without a supervisor: these kinds freely, and money (`refund`, `discount`) up to an amount. Everything else waits for one.",
      ),
    unknownAgents: z
      .enum(["every-team", "nothing"])
      .prefault("every-team")
      .describe("What agents see whom no supervisor entered in the directory."),
    mail: mailLimits,
    teams,
    triage,
  })
  .superRefine(checkNames);
