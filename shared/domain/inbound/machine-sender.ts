import { unreadable } from "../address/recipient.ts";
import type { Arrival } from "./arrival.ts";
import { authorsOf, type InboundRules, isAmong, originalsOf } from "./forwarder.ts";
import type { IncomingMail, Mailbox } from "./incoming-mail.ts";
import type { Machine } from "./machine-sign.ts";
import { envelopeSender, headersOf, isAnswer } from "./sender-header.ts";

/**
 * Whether a mail of ours came round to us: by any address that says who sent it. Through a trusted forwarder, whose address
 * may well be one of ours, by what it says of the author. A stranger who writes our address into one of them has their mail
 * parked and nothing else.
 */
export const ourselvesIn = (
  mail: IncomingMail,
  arrival: Arrival,
  rules: InboundRules,
  by: string | undefined,
): Machine | undefined => {
  const isOurs = (address: string | undefined): boolean => address !== undefined && isAmong(address, rules.ours);
  if (by !== undefined) {
    const said = [...mail.from, ...mail.replyTo, ...originalsOf(mail)].filter(
      ({ address }) => !isAmong(address, [by, ...rules.trustedForwarders]),
    );
    const isRound = authorsOf(mail, by, rules).length === 0 && said.some(({ address }) => isOurs(address));
    return isRound ? { reason: "ourselves", sign: "original" } : undefined;
  }
  const paths = [arrival.envelope?.from, envelopeSender(mail, undefined)];
  if (mail.from.some(({ address }) => isOurs(address))) return { reason: "ourselves", sign: "from" };
  if (isOurs(mail.sender?.address)) return { reason: "ourselves", sign: "sender" };
  return paths.some(isOurs) ? { reason: "ourselves", sign: "envelope" } : undefined;
};

/** What From itself says: an address that programs have, or one that nobody reads and beside which nobody else is named. */
export const senderIn = (mail: IncomingMail, rules: InboundRules, by: string | undefined): Machine | undefined => {
  if (headersOf(mail, "x-heard-reference").some((value) => value !== "")) return undefined;
  const authors = by === undefined ? mail.from : authorsOf(mail, by, rules);
  const found = authors.flatMap((author) => unread(author) ?? []);
  if (found.length < authors.length || authors.length === 0) return undefined;
  const isAnswering = authors.some(({ address }) => /^auto[-_]?(?:reply|respon)/i.test(address));
  if (isAnswering) return { reason: "auto-reply", sign: "from" };
  if (found.includes("list")) return { reason: "list", sign: "from" };
  if (found.includes("machine")) return { reason: "machine", sign: "from" };
  const others = [...mail.replyTo, ...(mail.sender === undefined ? [] : [mail.sender])];
  return others.some((other) => other.address.includes("@") && unread(other) === undefined)
    ? undefined
    : { reason: isAnswer(mail) ? "auto-reply" : "machine", sign: "never-reads" };
};

const unread = ({ address }: Mailbox): ReturnType<typeof unreadable> =>
  address.includes("@") ? unreadable(address, []) : undefined;

/** RFC 3834, 2 and RFC 5321, 4.5.5: nothing may be answered to the null path, whatever it is. */
export const nullPathIn = (mail: IncomingMail, arrival: Arrival): Machine | undefined =>
  envelopeSender(mail, arrival.envelope) === ""
    ? { reason: isAnswer(mail) ? "auto-reply" : "machine", sign: "null-path" }
    : undefined;
