import { digestOf } from "../../shared/access/identity.ts";
import { issueLinkToken } from "../../shared/access/link-token.ts";
import type { Execution } from "../../shared/complaints/execute.ts";
import { type Submission, submit } from "../../shared/complaints/submit.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { Form } from "./form-schema.ts";

export interface Dependencies {
  execution: Execution;
  keyRing: () => Promise<KeyRing>;
  postHints: PostHints;
  /** How long a customer's link works, ms. */
  linksLast: number;
}

export type Received = { outcome: "accepted"; complaint: Complaint; token: string; replayed: boolean } | KeyReused;
interface KeyReused {
  outcome: "key-reused";
}

/** Takes a form's complaint in. Once this returns, the complaint is stored; only hints may still get lost. */
export const receiveForm = async (
  { execution, keyRing, postHints, linksLast }: Dependencies,
  { form, key, languages }: { form: Form; key: string | undefined; languages: string | undefined },
): Promise<Received> => {
  const ring = await keyRing();
  const submission = toSubmission(form, key ?? execution.newId(), languages);
  const submitted = await submit(execution, ring, submission, { kind: "customer", through: "submission" });
  if (submitted.outcome === "refused") return { outcome: "key-reused" };
  if (submitted.outcome === "changed") await postHints(submitted.hints);
  const { complaint } = submitted;
  const token = issueLinkToken(ring, {
    reference: complaint.reference,
    scope: "submission",
    expires: complaint.receivedAt + linksLast,
  });
  return { outcome: "accepted", complaint, token, replayed: submitted.outcome === "unchanged" };
};

const toSubmission = (form: Form, key: string, languages: string | undefined): Submission => {
  const { message, email, phone, name, locale, subject, orderId, product, category, source, metadata } = form;
  const language = locale ?? firstLanguage(languages);
  const extra = { ...metadata, ...(source === undefined ? {} : { source }) };
  return {
    key,
    // Of the body alone: a browser that is asked to try again may prefer other languages by then.
    digest: digestOf(JSON.stringify(form)),
    channel: "form",
    text: message,
    customer: { proof: "none", ...present({ email, phone, name, language }) },
    about: present({ subject, orderId, product, category }),
    ...(Object.keys(extra).length === 0 ? {} : { metadata: extra }),
  };
};

/** What the browser asks for first (RFC 9110, 12.5.4): the page around the form was most likely in it. */
const firstLanguage = (header: string | undefined): string | undefined =>
  /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\s*(?:[,;]|$)/iu.exec(header ?? "")?.[1];

const present = <Fields extends Record<string, string | undefined>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: string;
  };
