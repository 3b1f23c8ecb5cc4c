import type { Arrival } from "../domain/inbound/arrival.ts";
import type { Evidence } from "../domain/inbound/decide-mail.ts";
import { forwardedBy } from "../domain/inbound/forwarder.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";
import { type InboundRules, machineIn } from "../domain/inbound/machine.ts";
import { authenticity, customerOf, spamOrVirus } from "../domain/inbound/sender.ts";
import { envelopeSender } from "../domain/inbound/sender-header.ts";
import { splitReply } from "./split-reply.ts";

/** What a mail says by itself, before anybody looks at what it may belong to. */
export interface Understood extends Pick<Evidence, "obstacle" | "authenticity" | "isNullSender"> {
  customer: { email?: string; name?: string };
  /** Every address that it went to. */
  recipients: string[];
  fresh: string;
  quoted?: string;
}

export const understand = (mail: IncomingMail, arrival: Arrival, rules: InboundRules): Understood => {
  const forwarded = forwardedBy(mail, arrival, rules) !== undefined;
  const author = customerOf(mail, arrival, rules);
  const { email, name } = author ?? {};
  const harm = spamOrVirus(arrival);
  const obstacle = harm === undefined ? machineIn(mail, arrival, rules) : { reason: harm, sign: "verdict" };
  const envelope = arrival.envelope?.to ?? [];
  return {
    ...splitReply(mail.text),
    customer: { ...(email === undefined ? {} : { email }), ...(name === undefined ? {} : { name }) },
    obstacle,
    authenticity: authenticity(arrival, forwarded, author),
    isNullSender: envelopeSender(mail, arrival.envelope) === "",
    recipients: [...new Set([...envelope, ...[...mail.to, ...mail.cc].map(({ address }) => address)])],
  };
};
