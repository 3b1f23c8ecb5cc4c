import type { Settings } from "./settings.ts";

/** In whose name addresses and message ids are signed: the reply domain, or where there is none that of the sender address. */
export const signedDomainOf = ({ inbound: { replyDomain }, company: { mailFrom } }: Settings): string =>
  replyDomain ?? mailFrom.slice(mailFrom.lastIndexOf("@") + 1).toLowerCase();
