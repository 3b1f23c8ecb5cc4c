import { unreadable } from "../address/recipient.ts";
import type { Arrival } from "./arrival.ts";
import type { IncomingMail, Mailbox } from "./incoming-mail.ts";
import { headersOf, mailboxIn } from "./sender-header.ts";

/** Both lists: addresses and `@domains`. An address holds under any `+tag`, as Google Groups and SRS write them. */
export interface InboundRules {
  /** By which the company itself is reached and writes. */
  ours: readonly string[];
  /** Mailboxes elsewhere that hand on what customers write to them. */
  trustedForwarders: readonly string[];
}

/**
 * The trusted forwarder that handed this mail on. What it gains: whom the mail is from is read from headers that anybody
 * can write, its list headers are not a mailing list's, and a failing DMARC doesn't count. So it has to be proven:
 * - by the envelope, which SPF is about. Where SPF says neither (a domain without a record), a stranger can pretend to be
 *   the forwarder, and gains what a public form gives everybody: one acknowledgement to an address of their choice, under
 *   its caps. A forwarder should have an SPF record.
 * - by From alone where DMARC passes: a contact form's relay sends with its provider's envelope.
 * - by From alone where there is no envelope: whoever posts a mail has the inbound secret.
 * The null path is never a forwarder's: that is its bounce.
 */
export const forwardedBy = (mail: IncomingMail, arrival: Arrival, rules: InboundRules): string | undefined => {
  const { envelope, verdicts } = arrival;
  const [from] = mail.from;
  const trusted = (address: string | undefined): address is string =>
    address !== undefined && isAmong(address, rules.trustedForwarders);
  if (trusted(envelope?.from) && (verdicts?.spf !== "fail" || verdicts.dmarc === "pass")) return envelope.from;
  if (mail.from.length !== 1 || !trusted(from?.address) || envelope?.from === "") return undefined;
  const isProven = verdicts?.dmarc === "pass" || (envelope?.from === undefined && verdicts?.dmarc !== "fail");
  return isProven ? from.address : undefined;
};

/**
 * Who wrote what a trusted forwarder handed on, best first; nobody where it doesn't say. From where it was kept; otherwise
 * what the forwarder itself writes (`X-Original-From`) before what the author may have chosen (`Reply-To`). Gmail's
 * `X-Forwarded-For` names the forwarding mailbox too, so what is the forwarder's or ours is nobody's.
 */
export const authorsOf = (mail: IncomingMail, by: string, rules: InboundRules): readonly Mailbox[] => {
  const isStrange = ({ address }: Mailbox): boolean =>
    address.includes("@") && !isAmong(address, [by, ...rules.trustedForwarders]) && !isAmong(address, rules.ours);
  const kept = mail.from.filter(isStrange);
  if (kept.length > 0) return kept;
  const said = [
    ...originals(mail, "x-original-from"),
    ...mail.replyTo,
    ...originals(mail, "x-original-sender"),
    ...originals(mail, "resent-from"),
    ...originals(mail, "x-forwarded-for"),
  ];
  return said.filter(isStrange);
};

/** Headers in which a forwarder says whose the mail was, and which show that one of ours came round to us. */
export const originalsOf = (mail: IncomingMail): readonly Mailbox[] => [
  ...originals(mail, "x-original-from"),
  ...originals(mail, "x-original-sender"),
];

const originals = (mail: IncomingMail, name: string): Mailbox[] =>
  headersOf(mail, name).flatMap((value) => mailboxIn(value) ?? []);

/** `list`: addresses and `@domains`. */
export const isAmong = (address: string, list: readonly string[]): boolean =>
  address.includes("@") && unreadable(address, list) === "ourselves";
