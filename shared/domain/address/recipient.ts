/** Why nobody would read a mail to an address. Judged by the address alone; what a mail's headers say comes on top. */
export type Unreadable = "ourselves" | "machine" | "list" | "never-reads";

/**
 * Each pattern is as narrow as it can be: a machine that is mailed once does little harm, and a customer who is taken for one
 * never hears from us. So whatever people call themselves (`dog-owner`, `bounce-house`, `nobody`) passes.
 */

/** What mail systems call themselves (RFC 2142, 5321), and the senders that they make up for what comes back. */
const MACHINES =
  /^(?:mailer-?daemon|postmaster|(?:double-)?bounce|(?:.+-)?bounces|(?:.+-)?bounces?[-+](?:\d.*|.*=.*)|mail-delivery-(?:sub)?system|auto-?(?:reply|responder|response)|microsoftexchange[\da-f]{32})$/;
/** The ends of mailing lists that programs read, wherever they are. */
const LISTS = /^(?:listserv|listproc|majordomo|(?:.+-)?list-request|(?:.+-)?(?:un)?subscribe)$/;
/** Those of every list (RFC 2142, 6; Mailman, Google Groups), which elsewhere are names that people have. */
const LIST_ROLES = /^(?:owner-.+|.+[-+](?:owner|request|join|leave|confirm|(?:un)?subscribe))$/;
const LIST_HOST = /^(?:lists?|listserv|mailman|groups)\..+\.|(?:^|\.)(?:googlegroups\.com|groups\.io)$/;
const NEVER_READ =
  /^(?:(?:.+[-.])?(?:do[-.]?not|no)[-.]?repl(?:y|ies)\d*(?:[-+].*)?|no[-.]?response(?:[-+].*)?|dev-?null)$/;

/** `ours`: addresses and `@domains` by which the company itself is reached, under any `+tag`. */
export const unreadable = (email: string, ours: readonly string[]): Unreadable | undefined => {
  const address = email.trim().toLowerCase();
  const at = address.lastIndexOf("@");
  const [typed, domain] = [address.slice(0, at), address.slice(at + 1)];
  const mailboxes = [`@${domain}`, address, `${typed.replace(/(?<=.)\+.*/, "")}@${domain}`];
  if (ours.some((own) => mailboxes.includes(own.trim().toLowerCase()))) return "ourselves";
  const local = typed.replaceAll("_", "-");
  if (MACHINES.test(local)) return "machine";
  if (LISTS.test(local) || (LIST_HOST.test(domain) && LIST_ROLES.test(local))) return "list";
  return NEVER_READ.test(local) ? "never-reads" : undefined;
};
