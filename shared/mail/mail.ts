import type { About } from "../domain/complaint.ts";
import type { MailKind } from "../domain/debt.ts";
import type { Harm } from "../domain/policy.ts";
import type { Proof } from "../domain/proof.ts";
import type { Resolution } from "../domain/resolution.ts";
import type { Instant } from "../domain/time.ts";

/**
 * What one mail is to say. Names and labels are taken as the customer wrote them: rendering puts them through the strict
 * filters itself, so nobody can forget to. There is no field for the customer's own message, on purpose.
 */
export type MailContent = MailAboutComplaint | DigestMail;

export type MailAboutComplaint = MailSetting & MailMatter;

export interface MailSetting {
  reference: string;
  /** BCP 47: what the customer reads best, with their place where it is known (`en-GB` in a mail in `en`). */
  locale: string;
  /** IANA name of the zone in which times are told; each is written with it. */
  timeZone: string;
  customer: { name?: string; proof: Proof };
  about: About;
  /** Opens the customer's page with the scope of a token that was mailed: for this address and nobody else. */
  statusUrl: string;
  /** Whether a mail in answer to this one is read. */
  answerable: boolean;
  /** The customer's latest mail, where they wrote by mail: this one belongs to the same conversation. */
  answers?: { subject?: string };
}

/** What only one kind of mail says. A time that can't be promised is undefined, and its sentence is left out. */
interface Matters {
  /** `respondBy`: when a person will have answered; in the future, or undefined. `team`: its name for customers. */
  acknowledgement: {
    respondBy: Instant | undefined;
    team?: string;
    harm?: Harm;
    urgent: boolean;
    urgentPhone?: string;
  };
  /** `words`: the agent's own, plain text. `toMany`: written for many customers at once, so it names none. */
  reply: { words: string; toMany?: boolean };
  resolution: { resolution: Resolution };
  /** `late`: it takes longer than we said. `respondBy`: the new time, in the future, or undefined where we can't say. */
  update: { late: boolean; respondBy: Instant | undefined };
  reminder: { closesAt: Instant | undefined };
  "closing-warning": { closesAt: Instant | undefined };
  "follow-up": object;
  "follow-up-reminder": { closesAt: Instant | undefined };
}

/** Each kind that the pipeline can owe: a new one doesn't compile until it is said here what goes into it. */
export type MailMatter = { [Kind in MailKind]: { kind: Kind } & Matters[Kind] }[MailKind];

/** Several complaints of one address, acknowledged together. */
export interface DigestMail {
  kind: "digest";
  complaints: { reference: string; statusUrl: string }[];
  /** Whether there are more than are listed. */
  more: boolean;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  /** BCP 47: of the words, for `Content-Language`. */
  language: string;
  /** RFC 3834: an answer to what came in, something of our own accord, or a person's words (no header at all). */
  automatic: "auto-replied" | "auto-generated" | false;
  /** Those that `html` shows as `cid:` and their id. */
  images?: readonly MailImage[];
}

/** Goes along within the mail: programs drop SVG and `data:`, and fetch from elsewhere only when asked to. */
export interface MailImage {
  /** Of its Content-ID, such as `received@report.heard` (RFC 2392): letters, digits, `.`, `-`, `_` and one `@`. */
  id: string;
  png: Uint8Array;
}
