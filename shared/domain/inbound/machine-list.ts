import { unreadable } from "../address/recipient.ts";
import type { Arrival } from "./arrival.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import type { Machine } from "./machine-sign.ts";
import { envelopeSender, headersOf, isAnswer } from "./sender-header.ts";

/** RFC 2369 and 2919, and what list managers wrote before and beside them. */
const LIST_HEADERS = [
  "list-id",
  "list-post",
  "list-help",
  "list-subscribe",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-owner",
  "list-archive",
  "list-software",
  "mailing-list",
  "x-mailing-list",
  "x-mailinglist",
  "x-beenthere",
  "x-mailman-version",
  "x-list",
  "x-list-id",
  "x-listname",
  "x-list-unsubscribe",
  "x-listserver",
  "x-listserv",
  "x-listar-version",
  "x-ecartis-version",
  "x-listprocessor-version",
  "x-ezmlm",
  "x-ml-name",
  "x-ml-count",
  "x-mlserver",
  "x-ml-info",
  "x-subscription",
  "x-google-group-id",
  "x-egroups-msg-info",
  "x-yahoo-newman-property",
  "x-yahoo-groups-return",
  "x-topica-id",
] as const;

/** Of newsletters and the services that send them. */
const NEWSLETTER_HEADERS = [
  "x-campaign",
  "x-campaignid",
  "x-campaign-id",
  "x-mailer-campaign",
  "x-newsletter",
  "x-newsletter-id",
  "x-bulkmail",
  "x-bulk-signature",
  "x-mass-mailing",
  "x-mc-user",
  "x-mailchimp-campaign-id",
  "x-mailingid",
  "x-mailing-id",
  "x-csa-complaints",
  "x-cmail-groupid",
] as const;

/** Ends of a list that programs read, as majordomo and Mailman put them into Sender and the envelope. */
const LIST_END = /^(?:owner-.+|.+-(?:owner|request|bounces)(?:[+=].*)?|.+-return-\d+-.+)@/;

/**
 * Whether a list or a newsletter sent a mail. A trusted forwarder may be a group itself: headers that speak of it, or of
 * Google's groups, are no mailing list's, while a newsletter that the forwarder is subscribed to keeps its own.
 */
export const listIn = (mail: IncomingMail, arrival: Arrival, by: string | undefined): Machine | undefined => {
  const sign = [...LIST_HEADERS, ...NEWSLETTER_HEADERS].find((name) =>
    headersOf(mail, name).some((value) => value !== "" && !isForwarders(name, value, by)),
  );
  if (sign !== undefined) return { reason: "list", sign };
  if (by !== undefined) return undefined;
  if (headersOf(mail, "precedence").some((value) => /^list\b/i.test(value)))
    return { reason: "list", sign: "precedence" };
  const path = envelopeSender(mail, arrival.envelope);
  if (isListEnd(mail, mail.sender?.address)) return { reason: "list", sign: "sender" };
  if (isListEnd(mail, path)) return { reason: "list", sign: "envelope" };
  return isMassMail(mail) ? { reason: "machine", sign: "feedback-id" } : undefined;
};

const isForwarders = (name: string, value: string, by: string | undefined): boolean => {
  if (by === undefined) return false;
  const said = value.toLowerCase();
  const domain = by.slice(by.lastIndexOf("@") + 1).toLowerCase();
  if (name.startsWith("x-google-") || /\bgooglegroups\.com|\bgroups\.google\.com/.test(said)) return true;
  if (!name.startsWith("list-unsubscribe")) return said.includes(domain);
  return /mailto:[^@?>\s]{1,100}@([^?>\s]{1,253})/.exec(said)?.[1] === domain;
};

/** Whoever calls their own mailbox `dog-owner` writes From it too. */
const isListEnd = (mail: IncomingMail, end: string | undefined): boolean => {
  const address = end?.toLowerCase() ?? "";
  if (mail.from.some((from) => from.address.toLowerCase() === address)) return false;
  return LIST_END.test(address) || unreadable(address, []) === "list";
};

/** Sent by a service for mass mail (`Feedback-ID`), without a plain text or anybody else to answer: nobody typed it. */
const isMassMail = (mail: IncomingMail): boolean =>
  headersOf(mail, "feedback-id").some((value) => value !== "") &&
  headersOf(mail, "x-heard-reference").length === 0 &&
  !mail.contentTypes.includes("text/plain") &&
  mail.replyTo.length === 0 &&
  !isAnswer(mail);
