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
    /** Without an acknowledgement for this long, a complaint is an incident. */
    acknowledgeWithin: duration("PT10M"),
    /** When teams work, by names for `teams` to use. */
    calendars,
    targets,
    targetRules,
    /** The share of a target's time after which a complaint is raised in its line. */
    atRiskAfter: z.number().min(0.1).max(1).prefault(0.75),
    /** How often a customer is told that it takes longer, between two answers of ours. */
    mostUpdates: z.int().min(0).max(10).prefault(3),
    regulations,
    segments,
    /** What is late is raised again this often until somebody does something. */
    raiseAgainAfter: duration("P1D"),
    /** Whatever waits for us is looked at this often, so that a changed calendar or target is known to all within it. */
    lookAgainAfter: duration("P1D"),
    /** A debt other than an acknowledgement that is unpaid for this long is raised. */
    debtAlarmAfter: duration("PT15M"),
    /** How long a claimed complaint stays its agent's without being opened, and from each look or action to the next. */
    lease: z.strictObject({ unopened: duration("PT2M"), opened: duration("PT30M") }).prefault({}),
    /** How what is owed is paid: for how long a worker has it to itself, and how long it rests between tries. */
    debt: z
      .strictObject({
        grace: duration("PT20S"),
        lease: duration("PT15S"),
        firstPause: duration("PT15S"),
        longestPause: duration("PT15M"),
      })
      .prefault({}),
    /** How long a complaint that came back waits for the agent who knows it, before anybody may take it. */
    reservedFor: duration("PT4H"),
    /** Awaiting the customer: from our word to a reminder. */
    remindAfter: duration("P3D"),
    /** From the reminder to a warning that the complaint will be closed. */
    warnAfter: duration("P4D"),
    /** From the warning to closing. */
    closeUnansweredAfter: duration("P3D"),
    /** From a resolution to "is it really fixed?". */
    followUpAfter: duration("PT48H"),
    /** From that question to its one reminder. */
    followUpReminderAfter: duration("P3D"),
    /** From that reminder to closing. */
    closeResolvedAfter: duration("P4D"),
    /** For how long customers may change their answer. */
    answerChangeableFor: duration("P7D"),
    humaneHours,
    /** For how long after closing a customer's word opens the complaint again. */
    chatAnsweredByMailAfter: duration("PT2M"),
    reopenWithin: duration("P30D"),
    /** Complaints that one agent may hold at once, unless the directory says otherwise. */
    agentCap: z.int().min(1).max(100).prefault(25),
    /** What an agent may grant without a supervisor: these kinds freely, and others up to an amount. */
    authority: z
      .strictObject({
        free: z
          .array(z.enum(["refund", "discount", "replacement", "repair", "other"]))
          .prefault(["replacement", "repair"]),
        amount: z.number().min(0).prefault(100),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as EUR")
          .prefault("EUR"),
      })
      .prefault({}),
    /** What agents see whom no supervisor entered in the directory. */
    unknownAgents: z.enum(["every-team", "nothing"]).prefault("every-team"),
    mail: mailLimits,
    teams,
    triage,
  })
  .superRefine(checkNames);
