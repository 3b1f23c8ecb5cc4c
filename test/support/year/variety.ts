import { regulatoryProfiles } from "../../../shared/domain/clocks/regulatory-profiles.ts";
import type { ComplaintEvent } from "../../../shared/domain/complaint-event.ts";
import type { Alarm, WithholdingReason } from "../../../shared/domain/debt.ts";
import type { ClosingReason } from "../../../shared/domain/entry.ts";
import type { YearMail } from "./ledger.ts";
import type { Lived } from "./simulate.ts";

/** What has to happen in a large year, or its judges would have had nothing to judge. */

const mails = {
  acknowledgement: true,
  update: true,
  reply: true,
  resolution: true,
  reminder: true,
  "closing-warning": true,
  "follow-up": true,
  "follow-up-reminder": true,
  digest: true,
} as const satisfies Record<YearMail, true>;

const alarms = {
  "acknowledgement-overdue": true,
  "response-overdue": true,
  "resolution-overdue": true,
  "promise-at-risk": true,
  "regulatory-deadline-near": true,
  "regulatory-deadline-missed": true,
  "debt-unpaid": true,
  "approval-needed": true,
  "handed-over-twice": true,
  escalated: true,
  "not-fixed-twice": true,
} as const satisfies Record<Alarm, true>;

const closings = {
  fixed: true,
  "not-disputed": true,
  unanswered: true,
  merged: true,
  withdrawn: true,
  "by-agent": true,
  spam: true,
} as const satisfies Record<ClosingReason, true>;

const withholdings: readonly WithholdingReason[] = [
  "no-address",
  "never-reads",
  "overtaken",
  "digest",
  "bounced",
  "disowned",
];

/** All of these that never happened. No outage is long enough for a regulator's day for acknowledgements. */
export const absentFrom = ({ year: { ledger } }: Lived): string[] => {
  const facts = [...ledger.lives.values()].flatMap((life) => life.facts);
  const events: ComplaintEvent[] = [...ledger.events.values()];
  const seen = new Set<string>([
    ...ledger.sent.map(({ mail }) => mail),
    ...ledger.alerts.map(({ alarm }) => alarm),
    ...events.flatMap((event) => (event.kind === "closed" ? [event.because] : [])),
    ...events.flatMap((event) => (event.kind === "overdue" ? [event.clock] : [])),
    ...facts.flatMap((fact) => (fact.kind === "mail-withheld" ? [fact.reason] : [fact.kind])),
  ]);
  const clocks = Object.values(regulatoryProfiles)
    .flat()
    .filter(({ until }) => until !== "acknowledged")
    .map(({ id }) => id);
  const others = ["mail-postponed", "mail-failed", "lease-expired", "reservation-over", "raised-in-line"];
  const expected = [mails, alarms, closings].flatMap((names) => Object.keys(names));
  return [...expected, ...withholdings, ...clocks, ...others].filter((name) => !seen.has(name));
};
