import { unreadable } from "../address/recipient.ts";
import type { Arrival } from "./arrival.ts";
import { authorsOf, forwardedBy, type InboundRules } from "./forwarder.ts";
import type { IncomingMail, Mailbox } from "./incoming-mail.ts";
import { envelopeSender } from "./sender-header.ts";

export interface Customer {
  /** Mail can be sent there, for all that can be seen. Absent where only a name is known. */
  email?: string;
  name?: string;
  from: "from" | "reply-to" | "sender" | "envelope" | "forwarded";
  /** Whether what DMARC says of the mail is said of this very address: it is the one From there is. */
  provable: boolean;
}

/**
 * Whom a mail is from, and so who is answered. A Reply-To beside a From that somebody reads is not followed: everybody can
 * write one, and would have us mail whomever they like; it counts where there is nobody else to answer.
 */
export const customerOf = (mail: IncomingMail, arrival: Arrival, rules: InboundRules): Customer | undefined => {
  const by = forwardedBy(mail, arrival, rules);
  if (by !== undefined) return forwardedCustomer(mail, by, rules);
  const path = envelopeSender(mail, arrival.envelope);
  const places: readonly [Customer["from"], readonly Mailbox[]][] = [
    ["from", mail.from],
    ["reply-to", mail.replyTo],
    ["sender", mail.sender === undefined ? [] : [mail.sender]],
    ["envelope", path === undefined ? [] : [{ address: path }]],
  ];
  const isRead = ({ address }: Mailbox): boolean =>
    isDeliverable(address) && unreadable(address, rules.ours) === undefined;
  for (const [from, mailboxes] of places) {
    const mailbox = mailboxes.find(isRead);
    if (mailbox !== undefined) return customer(mailbox, from, from === "from" && mail.from.length === 1, nameIn(mail));
  }
  const unread =
    mail.from.find(({ address }) => isDeliverable(address)) ?? mail.from.find(({ address }) => isUnique(address));
  if (unread !== undefined) return customer(unread, "from", mail.from.length === 1);
  const name = nameIn(mail);
  return name === undefined ? undefined : { name, from: "from", provable: false };
};

const forwardedCustomer = (mail: IncomingMail, by: string, rules: InboundRules): Customer | undefined => {
  const author = authorsOf(mail, by, rules).find(
    ({ address }) => isDeliverable(address) && unreadable(address, rules.ours) === undefined,
  );
  if (author === undefined) {
    const name = nameIn(mail);
    return name === undefined ? undefined : { name, from: "forwarded", provable: false };
  }
  return mail.from.includes(author)
    ? customer(author, "from", mail.from.length === 1)
    : customer(author, "forwarded", false, nameIn(mail));
};

const customer = (
  { address, name }: Mailbox,
  from: Customer["from"],
  provable: boolean,
  otherwise?: string | undefined,
): Customer => {
  const known = plainName(name) ?? otherwise;
  return { email: address, ...(known === undefined ? {} : { name: known }), from, provable };
};

const nameIn = (mail: IncomingMail): string | undefined =>
  mail.from.map(({ name }) => plainName(name)).find((name) => name !== undefined);

/** Without what a Google Group writes around it (`'Ada' via Support`); an address is no name. */
const plainName = (name: string | undefined): string | undefined => {
  const plain = name
    ?.slice(0, 200)
    .toWellFormed()
    .replace(/^(.{1,100}) via .*$/u, "$1")
    .replace(/^'(.*)'$/u, "$1")
    .trim();
  return plain === undefined || plain === "" || plain.includes("@") ? undefined : plain;
};

const LOCAL = /^(?!\.)(?!.*\.\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)$/;
const DOMAIN = /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})\.)+(?!\d+$)[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{1,62}$/u;

/** As far as can be seen without a name server: what the mail sender takes decides in the end. */
const isDeliverable = (address: string): boolean => {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (at < 1 || address.length > 254 || domain.length > 253) return false;
  return LOCAL.test(address.slice(0, at)) && DOMAIN.test(domain);
};

/** No mail of ours gets there, and still it tells one customer from another. */
const isUnique = (address: string): boolean => address.length <= 254 && /^[^@]+@[^\s@]+$/u.test(address);

/** By the mail system's verdict alone. */
export const spamOrVirus = ({ verdicts }: Arrival): "spam" | "virus" | undefined => {
  if (verdicts?.virus === "fail") return "virus";
  return verdicts?.spam === "fail" ? "spam" : undefined;
};

/**
 * Whether it is proven that a mail is from whom it says. DMARC is about From's domain, so its "pass" proves neither a
 * Reply-To nor what a forwarder says of an author: otherwise whoever has a domain of their own could be anybody. `forged`:
 * From's owner asks that such mail be refused; it is a complaint all the same, never acknowledged, and never joined by what
 * it cites. Forwarding breaks SPF and often DKIM, so a trusted forwarder's mail is at worst unproven.
 */
export const authenticity = (
  { verdicts }: Arrival,
  forwarded: boolean,
  customer?: Pick<Customer, "provable">,
): "authenticated" | "unproven" | "forged" => {
  if (verdicts?.dmarc === "pass") return (customer?.provable ?? !forwarded) ? "authenticated" : "unproven";
  const isRefused = verdicts?.dmarcPolicy === "quarantine" || verdicts?.dmarcPolicy === "reject";
  return verdicts?.dmarc === "fail" && isRefused && !forwarded ? "forged" : "unproven";
};
