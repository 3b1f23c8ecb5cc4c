import * as z from "zod";
import { parseDuration } from "../duration.ts";
import { isTimeZone } from "../time-zone.ts";
import { brand } from "./brand.ts";
import { guard } from "./guard.ts";
import { harmWords } from "./harm-words.ts";

const MAX_WORDS = 300;

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
    mail: z
      .strictObject({
        singly: z.int().min(1).max(10).prefault(3),
        window: duration("PT10M"),
        digestAfter: duration("PT2M"),
        most: z.int().min(2).max(20).prefault(10),
        mostWithin: duration("PT3H"),
        floodAt: z.int().min(2).max(100).prefault(20),
        declinedFor: duration("P30D"),
        ours: z.array(z.string().min(3).max(254)).max(50).prefault([]),
      })
      .prefault({}),
    teams: z
      .array(z.strictObject({ id: teamId, name: z.string().trim().min(1).max(60).exactOptional() }))
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

/**
 * What a company sets, as far as functions need it. Everything has a default, so that a first deployment sets nothing
 * but its name and its sender address. Lengths of time are ISO 8601 durations in, milliseconds out.
 */
export const settingsFields = {
  company: z
    .strictObject({
      name: z.string().trim().min(1).max(100).prefault("Example Company"),
      mailFrom: z.email().prefault("care@heard.example"),
      /** BCP 47; what is used where neither the customer nor the text says otherwise. */
      language: z.string().min(2).max(35).prefault("en"),
      timeZone: z.string().refine(isTimeZone, "an IANA name such as Europe/Berlin").prefault("UTC"),
      /** Where somebody in danger reaches a person at once. */
      urgentPhone: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/, "a number in international form, such as +49301234567")
        .exactOptional(),
    })
    .prefault({}),
  brand,
  /** Where a plain HTML form may send its customer afterwards, and who may call the public API from a browser. */
  allowedOrigins: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(50)
    .prefault([]),
  /** How long a link to a customer's page works. */
  linksLast: duration("P365D"),
  /** What keeps the public form from being used against others. */
  guard,
  policy: policy.prefault({}),
};

export const settingsSchema = z.strictObject(settingsFields).transform(({ policy: rules, ...others }) => {
  const ours = [others.company.mailFrom, ...rules.mail.ours];
  return { ...others, policy: { ...rules, mail: { ...rules.mail, ours } } };
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
