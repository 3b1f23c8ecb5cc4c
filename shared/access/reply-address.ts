import { domainToASCII } from "node:url";
import type { Reference } from "../domain/ids.ts";
import { type MailAddress, mailAddress } from "../mail-address.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { signReference, verifyReference } from "./signed-reference.ts";

/**
 * Where an answer to a mail about this complaint goes: whoever writes there has the address from us, or from somebody who had
 * it. It holds for as long as its key is in the ring. `domain` in ASCII and lower case.
 */
export const issueReplyAddress = (ring: KeyRing, reference: Reference, domain: string): MailAddress => {
  const address = mailAddress(`${signReference(ring, "reply", reference)}@${domain}`);
  if (address === undefined) throw new Error("the reply domain makes no address");
  return address;
};

/**
 * The complaint that a mail was addressed to; `undefined` for any address but a signed one of ours. Mail programs change its
 * case, quote its local part and put a `+tag` behind it.
 */
export const readReplyAddress = (ring: KeyRing, address: string, domain: string): Reference | undefined => {
  const typed = address.trim();
  const at = typed.lastIndexOf("@");
  if (at < 0 || domainToASCII(typed.slice(at + 1)) !== domain) return undefined;
  const local = typed.slice(0, at).replace(/^"(.*)"$/, "$1");
  return verifyReference(ring, "reply", local.replace(/\+.*$/, ""));
};
