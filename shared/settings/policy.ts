import * as z from "zod";
import { calendarName, calendars, humaneHours } from "./calendars.ts";
import { duration } from "./durations.ts";
import { harmWords } from "./harm-words.ts";
import { regulations } from "./regulations.ts";
import { segmentId, targetRule, targets } from "./targets.ts";

const MAX_WORDS = 300;

const redressKind = z.enum(["refund", "discount", "replacement", "repair", "other"]);
const channel = z.enum(["form", "email", "chat", "phone", "visit", "review", "social"]);
const words = z.array(z.string().trim().min(1).max(100)).max(MAX_WORDS);
const teamId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, "lower-case letters, digits and hyphens");

/** What the state machine goes by. */
export const policy = z
  .strictObject({
    acknowledgeWithin: duration("PT10M"),
    calendars,
    targets: z
      .strictObject({
        urgent: targets({ firstResponse: "PT4H", nextResponse: "PT4H", resolution: "P2D", update: "P1D" }),
        standard: targets({ firstResponse: "P1D", nextResponse: "P1D", resolution: "P5D", update: "P2D" }),
      })
      .prefault({}),
    targetRules: z.array(targetRule).max(50).prefault([]),
    atRiskAfter: z.number().min(0.1).max(1).prefault(0.75),
    mostUpdates: z.int().min(0).max(10).prefault(3),
    regulations,
    segments: z
      .array(z.strictObject({ id: segmentId, emails: z.array(z.string().min(3).max(254)).min(1).max(200) }))
      .max(20)
      .prefault([]),
    raiseAgainAfter: duration("P1D"),
    lookAgainAfter: duration("P1D"),
    debtAlarmAfter: duration("PT15M"),
    lease: z.strictObject({ unopened: duration("PT2M"), opened: duration("PT30M") }).prefault({}),
    debt: z
      .strictObject({
        grace: duration("PT20S"),
        lease: duration("PT15S"),
        firstPause: duration("PT15S"),
        longestPause: duration("PT15M"),
      })
      .prefault({}),
    reservedFor: duration("PT4H"),
    remindAfter: duration("P3D"),
    warnAfter: duration("P4D"),
    closeUnansweredAfter: duration("P3D"),
    followUpAfter: duration("PT48H"),
    followUpReminderAfter: duration("P3D"),
    closeResolvedAfter: duration("P4D"),
    answerChangeableFor: duration("P7D"),
    humaneHours,
    reopenWithin: duration("P30D"),
    agentCap: z.int().min(1).max(100).prefault(25),
    authority: z
      .strictObject({
        free: z.array(redressKind).prefault(["replacement", "repair"]),
        amount: z.number().min(0).prefault(100),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, "an ISO 4217 code")
          .prefault("EUR"),
      })
      .prefault({}),
    mail: z
      .strictObject({
        singly: z.int().min(1).max(10).prefault(3),
        window: duration("PT10M"),
        digestAfter: duration("PT2M"),
        most: z.int().min(2).max(20).prefault(10),
        mostWithin: duration("PT3H"),
        floodAt: z.int().min(2).max(100).prefault(20),
        askEvery: duration("P2D"),
        declinedFor: duration("P30D"),
        ours: z.array(z.string().min(3).max(254)).max(50).prefault([]),
      })
      .prefault({}),
    teams: z
      .array(
        z.strictObject({
          id: teamId,
          name: z.string().trim().min(1).max(60).exactOptional(),
          calendar: calendarName.exactOptional(),
        }),
      )
      .min(1)
      .max(20)
      .prefault([{ id: "support" }]),
    triage: z
      .array(
        z.strictObject({
          channel: z.array(channel).min(1).exactOptional(),
          language: z.array(z.string().min(2).max(35)).min(1).exactOptional(),
          segment: z.array(segmentId).min(1).exactOptional(),
          product: words.min(1).exactOptional(),
          category: words.min(1).exactOptional(),
          words: words.min(1).exactOptional(),
          team: teamId.exactOptional(),
          urgent: z.boolean().exactOptional(),
          harm: z.enum(["injury", "fraud", "danger"]).exactOptional(),
        }),
      )
      .max(100)
      .prefault([
        { category: ["injury"], urgent: true, harm: "injury" },
        { category: ["fraud"], urgent: true, harm: "fraud" },
        { category: ["safety"], urgent: true, harm: "danger" },
        { category: ["data-protection"], urgent: true },
        { words: harmWords.injury, urgent: true, harm: "injury" },
        { words: harmWords.danger, urgent: true, harm: "danger" },
        { words: harmWords.fraud, urgent: true, harm: "fraud" },
      ]),
  })
  .superRefine((value, context) => {
    if (value.mail.window > value.mail.mostWithin) {
      const message = "must not be longer than mail.mostWithin, for which mails are remembered";
      context.addIssue({ code: "custom", path: ["mail", "window"], message });
    }
    for (const [index, { calendar }] of value.teams.entries()) {
      if (calendar === undefined || value.calendars[calendar] !== undefined) continue;
      const message = `"${calendar}" is not among calendars`;
      context.addIssue({ code: "custom", path: ["teams", index, "calendar"], message });
    }
    const teams = new Set(value.teams.map((team) => team.id));
    for (const [index, rule] of value.triage.entries()) {
      if (rule.team !== undefined && !teams.has(rule.team)) {
        context.addIssue({
          code: "custom",
          path: ["triage", index, "team"],
          message: `"${rule.team}" is not among teams`,
        });
      }
    }
  });
