import { digestOf } from "../../shared/access/identity.ts";
import { issueLinkToken } from "../../shared/access/link-token.ts";
import type { Form } from "../../shared/api/complaint-form.ts";
import { entryOf } from "../../shared/arrivals/log-arrival.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { present } from "../../shared/complaints/present.ts";
import type { ReadSegment } from "../../shared/complaints/read-segment.ts";
import { type Submission, submit } from "../../shared/complaints/submit.ts";
import { type Complaint, laneOf } from "../../shared/domain/complaint.ts";
import type { Caution } from "../../shared/domain/debt.ts";
import type { EntryId } from "../../shared/domain/ids.ts";
import type { Attach } from "../../shared/files/open-attaching.ts";
import { acceptedLanguages, nearestSupported } from "../../shared/language/pick-language.ts";
import type { LaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";

export interface Dependencies {
  execution: Execution;
  keyRing: () => Promise<KeyRing>;
  readSegment: ReadSegment;
  postHints: PostHints;
  fronts: LaneFronts;
  attach: Attach;
  /** How long a customer's link works, ms. */
  linksLast: number;
}

export interface Sent {
  form: Form;
  /** `Idempotency-Key`. */
  key: string | undefined;
  /** `Accept-Language`. */
  languages: string | undefined;
  caution: Caution | undefined;
}

export type Received =
  | { outcome: "accepted"; complaint: Complaint; token: string; replayed: boolean; entry?: EntryId | undefined }
  | KeyReused;
interface KeyReused {
  outcome: "key-reused";
}

/** Takes a form's complaint in. Once this returns, the complaint is stored; only hints may still get lost. */
export const receiveForm = async (
  { execution, keyRing, readSegment, postHints, fronts, attach, linksLast }: Dependencies,
  sent: Sent,
): Promise<Received> => {
  const ring = await keyRing();
  const { attachments: uploads = [] } = sent.form;
  const submission: Submission = {
    ...toSubmission(sent, sent.key ?? execution.newId()),
    fronts: fronts.known(),
    // What is there already was told of its files before; the uploads may be gone by now.
    ...(uploads.length > 0 && {
      keepFiles: async (reference, isThere) => (isThere ? [] : attach(uploads, reference)),
    }),
  };
  const submitted = await submit({ execution, keyRing: ring, readSegment }, submission, {
    kind: "customer",
    through: "submission",
  });
  if (submitted.outcome === "refused") return { outcome: "key-reused" };
  const { complaint } = submitted;
  if (submitted.outcome === "changed") {
    await Promise.all([postHints(submitted.hints), fronts.look(laneOf(complaint))]);
  }
  const token = issueLinkToken(ring, {
    reference: complaint.reference,
    scope: "submission",
    expires: complaint.receivedAt + linksLast,
  });
  const entry = submitted.outcome === "changed" ? entryOf(submitted.entries) : undefined;
  return { outcome: "accepted", complaint, token, replayed: submitted.outcome === "unchanged", entry };
};

const toSubmission = ({ form, languages, caution }: Sent, key: string): Submission => {
  // Another answer to a captcha doesn't make it another complaint.
  const { captcha: _captcha, ...said } = form;
  const { message, email, phone, name, locale, timeZone, subject, orderId, product, category, source, metadata } = said;
  const language = wantedLanguage([locale, ...acceptedLanguages(languages)]);
  const extra = { ...metadata, ...(source === undefined ? {} : { source }) };
  const customer = present({ email, phone, name, language, timeZone });
  return {
    key,
    // Of the body alone: a browser that is asked to try again may prefer other languages by then.
    digest: digestOf(JSON.stringify(said)),
    channel: "form",
    text: message,
    customer: { proof: "none", ...customer, ...(caution === undefined ? {} : { caution }) },
    about: present({ subject, orderId, product, category }),
    ...(Object.keys(extra).length === 0 ? {} : { metadata: extra }),
  };
};

/** The first that we write. Whoever asks for none of them is answered by their words, and their agent knows what they asked. */
const wantedLanguage = (tags: readonly (string | undefined)[]): string | undefined => {
  const known = tags.filter((tag) => tag !== undefined);
  return known.find((tag) => nearestSupported(tag) !== undefined) ?? known[0];
};
