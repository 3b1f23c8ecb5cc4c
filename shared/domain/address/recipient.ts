/** Why nobody would read a mail to an address. Judged by the address alone; what a mail's headers say comes on top. */
export type Unreadable = "ourselves" | "machine" | "list" | "never-reads";

/** RFC 2142, 3464 and what mail systems call themselves. */
const MACHINES = /^(?:mailer-?daemon|postmaster|bounces?|.+-bounces?|.+-bounce-.+|mail-?delivery.*)$/;
/** The ends of mailing lists that programs read (RFC 2142, 6; Mailman, Listserv, Majordomo). */
const LISTS = /^(?:owner-.+|.+-owner|.+-request|.+-(?:un)?subscribe|listserv|majordomo|mailman)$/;
const NEVER_READ = /^(?:(?:do-?not|no)-?repl(?:y|ies)|noresponse|no-?response|nobody|dev-?null|devnull)(?:[-.+].*)?$/;

/** `ours`: addresses and `@domains` by which the company itself is reached. */
export const unreadable = (email: string, ours: readonly string[]): Unreadable | undefined => {
  const address = email.trim().toLowerCase();
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at).replaceAll("_", "-");
  if (ours.some((own) => address === own.toLowerCase() || (own.startsWith("@") && address.slice(at) === own))) {
    return "ourselves";
  }
  if (MACHINES.test(local)) return "machine";
  if (LISTS.test(local)) return "list";
  return NEVER_READ.test(local) ? "never-reads" : undefined;
};
