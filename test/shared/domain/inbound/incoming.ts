import type { Arrival, Verdicts } from "../../../../shared/domain/inbound/arrival.ts";
import type { IncomingMail } from "../../../../shared/domain/inbound/incoming-mail.ts";
import { type InboundRules, machineIn } from "../../../../shared/domain/inbound/machine.ts";
import { mailboxIn } from "../../../../shared/domain/inbound/sender-header.ts";

type Written = Omit<Partial<IncomingMail>, "from" | "replyTo" | "sender" | "headers"> & {
  /** As in a header: `Ada <ada@customer.example>`. */
  from?: string | null;
  replyTo?: string;
  sender?: string;
  headers?: Record<string, string>;
};

/** A mail from Ada, but for what is given. */
export const incoming = ({ from, replyTo, sender, headers = {}, ...rest }: Written = {}): IncomingMail => ({
  inReplyTo: [],
  references: [],
  from: from === null ? [] : mailboxes(from ?? "Ada <ada@customer.example>"),
  replyTo: replyTo === undefined ? [] : mailboxes(replyTo),
  ...(sender === undefined ? {} : { sender: mailboxes(sender)[0] ?? { address: sender } }),
  to: [{ address: "care@heard.example" }],
  cc: [],
  headers: Object.entries(headers).map(([name, value]) => ({ name: name.toLowerCase(), value })),
  contentTypes: ["text/plain"],
  text: "The kettle that came today leaks.",
  attachments: [],
  remarks: [],
  ...rest,
});

const mailboxes = (header: string) =>
  header.split(/,\s*/).map((one) => mailboxIn(one) ?? { address: "", ...(one === "" ? {} : { name: one }) });

export const RULES: InboundRules = {
  ours: ["care@heard.example", "@reply.heard.example"],
  trustedForwarders: ["support@company.example"],
};

export const machine = (written: Written, arrival: Arrival = {}, rules: InboundRules = RULES) =>
  machineIn(incoming(written), arrival, rules);

/** An answer to a mail of ours. */
export const ANSWER = { inReplyTo: ["<0100@email.amazonses.com>"] };

export const verdicts = (some: Partial<Verdicts>): { verdicts: Verdicts } => ({
  verdicts: { spam: "pass", virus: "pass", spf: "unknown", dkim: "unknown", dmarc: "unknown", ...some },
});
