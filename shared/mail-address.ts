import { domainToASCII } from "node:url";

declare const brand: unique symbol;
/** `local@domain` in ASCII, as SES takes it: fit for an envelope and for a header without quoting. */
export type MailAddress = string & { readonly [brand]: "MailAddress" };

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^(?=.{1,64}$)${ATOM}(?:\\.${ATOM})*$`);
const DOMAIN_TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;
/** RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its brackets. */
const LONGEST = 254;

/**
 * The address as mail can be sent to it, an international domain in punycode; undefined when SES can't deliver there: it
 * takes no local part outside ASCII, and quoted local parts aren't worth their risks.
 */
export const mailAddress = (typed: string): MailAddress | undefined => {
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, at);
  const domain = typed.slice(at + 1);
  if (at < 1 || !LOCAL.test(local) || !DOMAIN_TYPED.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  if (!DOMAIN.test(ascii) || local.length + 1 + ascii.length > LONGEST) return undefined;
  return `${local}@${ascii}` as MailAddress;
};
