import * as z from "zod";
import { channelName, type KnownChannel } from "../../domain/channel.ts";
import type { Alarm, MailKind, WithholdingReason } from "../../domain/debt.ts";
import type { ClosingReason } from "../../domain/entry.ts";
import type { ParkReason } from "../../domain/inbound/decide-mail.ts";
import type { MailRemark } from "../../domain/inbound/incoming-mail.ts";
import type { Proof } from "../../domain/proof.ts";
import type { Status as ComplaintStatus } from "../../domain/status.ts";

/** The words that answers use. Each list is held to the domain's own by its type. */

/** A list of exactly the members of a union: one too many or too few doesn't compile. */
export const wordsOf =
  <Union extends string>() =>
  <const Words extends readonly Union[]>(
    words: [Union] extends [Words[number]] ? Words : readonly [Exclude<Union, Words[number]>],
  ) =>
    z.enum(words as readonly Union[]);

export const moment = z.string().meta({ format: "date-time", description: "ISO 8601, UTC." });

export const reference = z.string().meta({
  id: "Reference",
  title: "Reference",
  description: "A complaint's public name: eight characters of Crockford's base32 and a check character.",
  pattern: "^[0-9A-HJKMNP-TV-Z]{9}$",
  examples: ["7K3QX9MPD"],
});

export const incidentId = z.string().meta({
  id: "IncidentId",
  title: "IncidentId",
  pattern: "^INC-[0-9A-HJKMNP-TV-Z]{9}$",
  examples: ["INC-7K3QX9MPD"],
});

export const agent = z.string().meta({ description: "An agent's id, as the identity provider has it." });
export const lane = z.string().meta({ description: "`<team>-urgent` or `<team>-standard`." });
export const entryId = z.string();
export const bytes = z.int().min(0).meta({ description: "Bytes." });
export const count = z.int().min(0);

export const status = wordsOf<ComplaintStatus>()([
  "queued",
  "assigned",
  "awaiting_customer",
  "resolved",
  "closed",
]).meta({
  id: "Status",
  description: "`assigned`: an agent holds it. `closed`: over, though a customer's word may open it again.",
});

const knownChannel = wordsOf<KnownChannel>()(["form", "email", "chat", "phone", "visit", "review", "social"]);

export const channel = z
  .string()
  .regex(channelName)
  .meta({
    id: "Channel",
    description: `How a complaint came in: ${knownChannel.options.map((name) => `\`${name}\``).join(", ")}, or one of the company's own.`,
    examples: knownChannel.options,
  });

export const proof = wordsOf<Proof>()(["none", "link", "authenticated"]).meta({
  id: "Proof",
  description: "How well it is known that whoever writes owns the address: by a mailed link, or by authenticated mail.",
});

export const mailKind = wordsOf<MailKind>()([
  "acknowledgement",
  "update",
  "reply",
  "resolution",
  "reminder",
  "closing-warning",
  "follow-up",
  "follow-up-reminder",
]).meta({ id: "MailKind" });

export const withholdingReason = wordsOf<WithholdingReason>()([
  "no-address",
  "read-in-chat",
  "address-refused",
  "overtaken",
  "ourselves",
  "machine",
  "list",
  "never-reads",
  "client-limit",
  "overall-limit",
  "looks-automatic",
  "captcha-failed",
  "forged-sender",
  "null-sender",
  "was-parked",
  "digest",
  "bounced",
  "complained",
  "disowned",
]).meta({ id: "WithholdingReason", description: "Why a mail that was owed is never sent." });

export const closingReason = wordsOf<ClosingReason>()([
  "fixed",
  "not-disputed",
  "unanswered",
  "merged",
  "withdrawn",
  "by-agent",
  "spam",
]).meta({ id: "ClosingReason" });

export const alarm = wordsOf<Alarm>()([
  "acknowledgement-overdue",
  "response-overdue",
  "resolution-overdue",
  "promise-at-risk",
  "regulatory-deadline-near",
  "regulatory-deadline-missed",
  "debt-unpaid",
  "approval-needed",
  "handed-over-twice",
  "escalated",
  "not-fixed-twice",
]).meta({ id: "Alarm", description: "What a person of the company has to know." });

export const parkReason = wordsOf<ParkReason>()([
  "bounce",
  "delivery-notice",
  "feedback-report",
  "auto-reply",
  "list",
  "machine",
  "ourselves",
  "spam",
  "virus",
]).meta({ id: "ParkReason", description: "Why a mail was set aside." });

export const mailRemark = wordsOf<MailRemark>()([
  "unreadable",
  "encrypted",
  "text-cut",
  "not-all-read",
  "undecodable-characters",
]).meta({ id: "MailRemark", description: "What a reader of the text should know. The raw mail is kept in any case." });

export const score = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .meta({ id: "Score", description: "From very dissatisfied (1) to very satisfied (5)." });
