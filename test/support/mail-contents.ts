import type { Resolution } from "../../shared/domain/resolution.ts";
import type { SupportedLanguage } from "../../shared/language/supported.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { DigestMail, MailContent, MailMatter, MailSetting } from "../../shared/mail/mail.ts";
import type { Overrides } from "../../shared/texts/overrides.ts";
import { createTexts, type Texts } from "../../shared/texts/texts.ts";

/** What mails say, for whoever renders them. */

export const AT = Date.UTC(2026, 2, 5, 15, 30);

export const setting: MailSetting = {
  reference: "7K3QX9MPD",
  locale: "en-GB",
  timeZone: "Europe/Berlin",
  customer: { name: "Maria Silva", proof: "none" },
  about: { category: "delivery", product: "Espresso machine ES-200", orderId: "DE-104229", subject: "Broken!" },
  statusUrl: "https://care.example.com/c/k1abc",
  answerable: false,
};

export const brand: Brand = { name: "Nordlicht Kaffee", accent: "#1b6b52" };

export const acknowledgement: MailMatter = { kind: "acknowledgement", respondBy: AT, urgent: false };

const upheld: Resolution = {
  outcome: "upheld",
  cause: "internal cause",
  explanation: "It left us without its frame.",
  apology: "I am sorry.",
  redress: { kind: "refund", amount: 49.9, currency: "EUR" },
};
export const resolution: MailMatter = { kind: "resolution", resolution: upheld };

export const digest: DigestMail = {
  kind: "digest",
  complaints: ["7K3QX9MPD", "1T5M0V4B2"].map((reference) => ({
    reference,
    statusUrl: `https://care.example.com/c/${reference.toLowerCase()}`,
  })),
  more: false,
};

const HARMS = ["injury", "fraud", "danger"] as const;
const OUTCOMES = ["upheld", "partly_upheld", "not_upheld", "withdrawn"] as const;
const REDRESS = ["refund", "discount", "replacement", "repair", "other"] as const;

/** Every branch of every mail: what none of these says is said by no mail. */
export const everyContent = (of: MailSetting): MailContent[] => [
  { ...of, ...acknowledgement },
  { ...of, kind: "acknowledgement", respondBy: undefined, urgent: true, team: "Kundenservice" },
  { ...of, ...acknowledgement, customer: { proof: "none" }, answerable: true },
  ...HARMS.map((harm) => ({ ...of, ...acknowledgement, urgent: true, harm, urgentPhone: "+49301234567" })),
  { ...of, kind: "reply", words: "Dear Maria,\n\nwhich one?\nJonas" },
  { ...of, kind: "reply", words: "Your parcel is on its way again.", toMany: true },
  { ...of, kind: "reply", words: "Which one?", answerable: true, customer: { ...of.customer, proof: "link" } },
  ...OUTCOMES.map(
    (outcome): MailContent => ({ ...of, kind: "resolution", resolution: { outcome, cause: "", explanation: "Why." } }),
  ),
  ...REDRESS.flatMap((kind) =>
    [{ kind }, { kind, amount: 49.9, currency: "EUR" }].map(
      (redress): MailContent => ({ ...of, kind: "resolution", resolution: { ...upheld, redress } }),
    ),
  ),
  { ...of, ...resolution, answerable: true },
  { ...of, kind: "resolution", resolution: { ...upheld, outcome: "withdrawn" }, answerable: true },
  { ...of, kind: "reminder", closesAt: AT },
  { ...of, kind: "reminder", closesAt: AT, answerable: true },
  { ...of, kind: "reminder", closesAt: undefined },
  { ...of, kind: "closing-warning", closesAt: AT },
  { ...of, kind: "closing-warning", closesAt: undefined, answerable: true },
  { ...of, kind: "follow-up" },
  { ...of, kind: "follow-up", answerable: true },
  { ...of, kind: "follow-up-reminder", closesAt: AT },
  { ...of, kind: "follow-up-reminder", closesAt: undefined },
  { ...of, kind: "follow-up-reminder", closesAt: AT, answerable: true },
  digest,
  { ...digest, complaints: digest.complaints.slice(1) },
  { ...digest, more: true },
];

export const textsIn = (
  language: SupportedLanguage,
  { tone = "formal", overrides = {} }: { tone?: "formal" | "friendly"; overrides?: Overrides } = {},
): Promise<Texts> => createTexts({ company: brand.name, tone, overrides })(language);
