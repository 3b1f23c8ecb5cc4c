import type { IncomingMail } from "./incoming-mail.ts";
import type { Machine } from "./machine-sign.ts";
import { plain } from "./machine-text.ts";

/** How much of a report's part is read, in bytes: the fields of the first recipients. */
const LONGEST = 16_384;

/**
 * What `multipart/report` (RFC 6522) reports. Only the outermost type counts: whoever forwards a report as an attachment has
 * one deeper within.
 */
export const reportIn = (mail: IncomingMail): Machine | undefined => {
  const subject = plain(mail.subject ?? "").trim();
  if (FEEDBACK_SUBJECTS.some((pattern) => pattern.test(subject)))
    return { reason: "feedback-report", sign: "feedback-subject" };
  const [outermost, ...inner] = mail.contentTypes;
  if (outermost === "message/delivery-status") return deliveryStatus(mail);
  if (outermost !== "multipart/report") return undefined;
  const has = (type: string): boolean => inner.includes(`message/${type}`);
  if (mail.report === "feedback-report" || has("feedback-report"))
    return { reason: "feedback-report", sign: "feedback-report" };
  if (mail.report === "tlsrpt") return { reason: "feedback-report", sign: "tls-report" };
  if (mail.report === "disposition-notification" || has("disposition-notification"))
    return { reason: "delivery-notice", sign: "disposition-notification" };
  if (mail.report === "delivery-status" || has("delivery-status") || has("global-delivery-status"))
    return deliveryStatus(mail);
  return { reason: "bounce", sign: "report" };
};

/** Hotmail's and AOL's feedback loops, which are older than ARF, and DMARC's daily reports (RFC 7489, 7.2.1.1). */
const FEEDBACK_SUBJECTS = [
  /^complaint about message from [\da-f.:]+$/,
  /^e-?mail feedback report for ip [\da-f.:]+$/,
  /^(?:\[[^\]]{1,20}\] ?)?report domain: \S+ submitter: \S+/,
] as const;

/** RFC 3464, 2.3.3: a report about nothing but success or delay tells that the mail may still arrive. */
const deliveryStatus = (mail: IncomingMail): Machine => {
  const actions = mail.attachments
    .filter(({ contentType }) => /^message\/(?:global-)?delivery-status$/.test(contentType))
    .flatMap(({ bytes }) => [...ascii(bytes).matchAll(/^action:[ \t]*([a-z]+)/gim)])
    .map(([, action = ""]) => action.toLowerCase());
  const isFinal = actions.length === 0 || actions.includes("failed");
  return isFinal
    ? { reason: "bounce", sign: "delivery-status" }
    : { reason: "delivery-notice", sign: `delivery-${NOTICES.find((notice) => actions.includes(notice)) ?? "status"}` };
};

const NOTICES = ["delayed", "delivered", "relayed", "expanded"] as const;

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, LONGEST));
