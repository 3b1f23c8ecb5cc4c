import * as z from "zod";
import { parseDuration } from "../duration.ts";

const MAX_WORDS = 200;

const duration = (fallback: string) =>
  z
    .string()
    .prefault(fallback)
    .transform((text, context) => {
      const millis = parseDuration(text);
      if (millis === undefined || millis === 0) {
        context.addIssue({ code: "custom", message: `"${text}" is not an ISO 8601 duration such as PT10M or P2D` });
        return z.NEVER;
      }
      return millis;
    });

const redressKind = z.enum(["refund", "discount", "replacement", "repair", "other"]);
const channel = z.enum(["form", "email", "chat", "phone", "visit", "review", "social"]);
const words = z.array(z.string().trim().min(1).max(100)).max(MAX_WORDS);
const teamId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, "lower-case letters, digits and hyphens");

const policy = z
  .strictObject({
    acknowledgeWithin: duration("PT10M"),
    firstResponseWithin: z.strictObject({ urgent: duration("PT4H"), standard: duration("P1D") }).prefault({}),
    raiseAgainAfter: duration("P1D"),
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
    closeUnansweredAfter: duration("P7D"),
    followUpAfter: duration("PT48H"),
    followUpReminderAfter: duration("P3D"),
    closeResolvedAfter: duration("P4D"),
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
    teams: z
      .array(z.strictObject({ id: teamId }))
      .min(1)
      .max(20)
      .prefault([{ id: "support" }]),
    triage: z
      .array(
        z.strictObject({
          channel: z.array(channel).min(1).exactOptional(),
          language: z.array(z.string().min(2).max(35)).min(1).exactOptional(),
          product: words.min(1).exactOptional(),
          category: words.min(1).exactOptional(),
          words: words.min(1).exactOptional(),
          team: teamId.exactOptional(),
          urgent: z.boolean().exactOptional(),
        }),
      )
      .max(100)
      .prefault([
        { category: ["injury", "fraud", "safety", "data-protection"], urgent: true },
        { words: ["injured", "injury", "hospital", "fire", "fraud", "stolen", "allergic reaction"], urgent: true },
      ]),
  })
  .superRefine((value, context) => {
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

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/**
 * What a company sets, as far as functions need it. Everything has a default, so that a first deployment sets nothing
 * but its name and its sender address. Lengths of time are ISO 8601 durations in, milliseconds out.
 */
export const settingsSchema = z.strictObject({
  company: z
    .strictObject({
      name: z.string().trim().min(1).max(100).prefault("Example Company"),
      mailFrom: z.email().prefault("care@heard.example"),
      /** BCP 47; what is used where neither the customer nor the text says otherwise. */
      language: z.string().min(2).max(35).prefault("en"),
      timeZone: z.string().refine(isTimeZone, "an IANA name such as Europe/Berlin").prefault("UTC"),
    })
    .prefault({}),
  /** Where a plain HTML form may send its customer afterwards, and who may call the public API from a browser. */
  allowedOrigins: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(50)
    .prefault([]),
  /** How long a link to a customer's page works. */
  linksLast: duration("P365D"),
  policy: policy.prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
