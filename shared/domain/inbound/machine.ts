import type { Arrival } from "./arrival.ts";
import { forwardedBy, type InboundRules } from "./forwarder.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { bounceIn } from "./machine-bounce.ts";
import { flagIn } from "./machine-flags.ts";
import { listIn } from "./machine-list.ts";
import { reportIn } from "./machine-report.ts";
import { nullPathIn, ourselvesIn, senderIn } from "./machine-sender.ts";
import type { Machine } from "./machine-sign.ts";
import { automaticWordsIn } from "./machine-words.ts";

export type { InboundRules } from "./forwarder.ts";
export type { Machine } from "./machine-sign.ts";

/**
 * Whether no person wrote a mail to us, and what says so. From what can't be a person's (a report of a mail system) to what
 * a person might have typed (words), so that the first that speaks says it best: an Exim bounce carries `Auto-Submitted`,
 * and a bounce from our own domain is a bounce.
 */
export const machineIn = (mail: IncomingMail, arrival: Arrival, rules: InboundRules): Machine | undefined => {
  const by = forwardedBy(mail, arrival, rules);
  return (
    reportIn(mail) ??
    bounceIn(mail, arrival) ??
    ourselvesIn(mail, arrival, rules, by) ??
    flagIn(mail, rules, by) ??
    listIn(mail, arrival, by) ??
    senderIn(mail, rules, by) ??
    automaticWordsIn(mail) ??
    nullPathIn(mail, arrival)
  );
};
