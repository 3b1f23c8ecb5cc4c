import * as z from "zod";
import { isTimeZone } from "../time-zone.ts";
import { agents } from "./agents.ts";
import { attachments } from "./attachments.ts";
import { brand } from "./brand.ts";
import { calendarsOf } from "./calendars.ts";
import { checkSupervisors } from "./check-supervisors.ts";
import { duration } from "./durations.ts";
import { guard } from "./guard.ts";
import { doorsOf, inbound } from "./inbound.ts";
import { policy } from "./policy.ts";
import { checkRetention, retention } from "./retention.ts";
import { earlyWarning, staff } from "./staff.ts";
import { webhooks } from "./webhooks.ts";

/**
 * What a company sets, as far as functions need it. Everything has a default, so that a first deployment sets nothing
 * but its name and its sender address. Lengths of time are ISO 8601 durations in, milliseconds out.
 */
export const settingsFields = {
  company: z
    .strictObject({
      name: z.string().trim().min(1).max(100).prefault("Example Company").describe("As customers know it."),
      mailFrom: z
        .email()
        .prefault("care@heard.example")
        .describe("What mails are sent from; SES has to know the address, or its domain."),
      language: z
        .string()
        .min(2)
        .max(35)
        .prefault("en")
        .describe("BCP 47; what is used where neither the customer nor the text says otherwise."),
      timeZone: z
        .string()
        .refine(isTimeZone, "must be an IANA name such as Europe/Berlin")
        .prefault("UTC")
        .describe("For whoever's own is not known, and for calendars and reports."),
      urgentPhone: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/, "must be a number in international form, such as +49301234567")
        .exactOptional()
        .describe("Where somebody in danger reaches a person at once."),
    })
    .prefault({})
    .describe("Who the company is."),
  brand,
  allowedOrigins: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(50)
    .prefault([])
    .describe(
      "Where a plain HTML form may send its customer afterwards, and who may call the public API from a browser.",
    ),
  linksLast: duration("P365D").describe("How long a link to a customer's page works."),
  guard,
  attachments,
  inbound,
  staff,
  earlyWarning,
  agents,
  webhooks,
  retention,
  policy: policy
    .prefault({})
    .describe("How complaints are worked on: who does, by when, and what happens without anybody's doing."),
};

export const settingsSchema = z
  .strictObject(settingsFields)
  .superRefine(checkSupervisors)
  .superRefine(checkRetention)
  .transform(({ policy: rules, ...others }) => {
    const { mailFrom, timeZone } = others.company;
    const calendars = calendarsOf(rules.calendars, timeZone);
    const ours = [...new Set([mailFrom, ...doorsOf(others.inbound), ...rules.mail.ours])];
    const isTelling = others.webhooks !== undefined;
    return { ...others, policy: { ...rules, webhooks: isTelling, timeZone, calendars, mail: { ...rules.mail, ours } } };
  });

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
