import type { Arrival } from "./arrival.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import type { Machine } from "./machine-sign.ts";
import { firstLines, plain } from "./machine-text.ts";
import { BOUNCE_OPENINGS, BOUNCE_SUBJECTS, DELAY_SUBJECTS, NOTICE_SUBJECTS } from "./machine-words-bounce.ts";
import { envelopeSender, headersOf } from "./sender-header.ts";

/** Written by Exim and Gmail, Mail.Ru, Exchange, Google, and Mimecast, on what comes back and on nothing else. */
const HEADERS = [
  "x-failed-recipients",
  "x-mailer-daemon-recipients",
  "x-mailer-daemon-error",
  "x-ms-exchange-message-is-ndr",
  "x-bounce-reason",
  "x-mdaemon-deliver-error",
] as const;

const DAEMON = /^(?:mailerdaemon|maildaemon|mailerror|maildelivery(?:sub)?(?:system|service|agent)?|doublebounce)$/;
const DAEMON_NAME =
  /^(?:mail(?:er)?[-. ]?daemon|(?:internet )?mail deliver[yr]? ?(?:(?:sub)?system|service|agent)?|mail system error|pmdf e-?mail interconnect|interscan m(?:ss|sgs).*|content-filter at .*|amavisd?.*)$/;
/** What postmasters are called, and some persons. */
const SYSTEM_NAME =
  /^(?:system administrator|system attendant|mail administrator|e-?mail administrator|microsoft exchange)$/;
const POSTMASTER = /^p(?:o{1,2})stmaster$/;

/**
 * What systems send back without saying so by RFC 3464: qmail, Exim, old sendmail and Exchange, Domino, Yahoo and many more.
 * A mail system's own name for itself is enough; a name that a person could have needs words beside it; and where nothing
 * but words is there, both subject and opening must be a mail system's: who forwards a bounce has a "Fwd:" before its subject.
 */
export const bounceIn = (mail: IncomingMail, arrival: Arrival): Machine | undefined => {
  const header = HEADERS.find((name) => headersOf(mail, name).some((value) => value !== ""));
  if (header !== undefined) return { reason: "bounce", sign: header };

  const subject = plain(mail.subject ?? "").trim();
  const opening = firstLines(mail.text);
  const words = {
    subject: BOUNCE_SUBJECTS.some((pattern) => pattern.test(subject)),
    opening: BOUNCE_OPENINGS.some((pattern) => pattern.test(opening)),
    delay: DELAY_SUBJECTS.some((pattern) => pattern.test(subject)),
  };
  const sign = words.subject ? "bounce-subject" : "bounce-opening";
  if (words.opening && words.subject) return told(words.delay, sign);
  if (isDaemon(mail, arrival)) return told(words.delay, "daemon");
  const path = envelopeSender(mail, arrival.envelope);
  const isSystem = path === "" || mail.from.some(isPostmaster);
  if (isSystem && NOTICE_SUBJECTS.some((pattern) => pattern.test(subject)))
    return { reason: "delivery-notice", sign: "notice-subject" };
  return isSystem && (words.subject || words.opening) ? told(words.delay, sign) : undefined;
};

const told = (isDelay: boolean, sign: string): Machine => ({ reason: isDelay ? "delivery-notice" : "bounce", sign });

const localOf = (address: string): string => address.replace(/@.*$/su, "").toLowerCase().replaceAll(/[._-]/g, "");

const isPostmaster = ({ address, name = "" }: { address: string; name?: string }): boolean =>
  POSTMASTER.test(localOf(address)) || POSTMASTER.test(name.toLowerCase()) || SYSTEM_NAME.test(plain(name).trim());

const isDaemon = (mail: IncomingMail, arrival: Arrival): boolean => {
  const path = envelopeSender(mail, arrival.envelope);
  const mailboxes = [...mail.from, ...(mail.sender === undefined ? [] : [mail.sender])];
  return (
    (path !== undefined && DAEMON.test(localOf(path))) ||
    mailboxes.some(({ address, name = "" }) => DAEMON.test(localOf(address)) || DAEMON_NAME.test(plain(name).trim()))
  );
};
