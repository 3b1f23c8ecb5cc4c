import { type Clock, clocksOf } from "../../shared/domain/clocks/clocks-of.ts";
import { responseDue } from "../../shared/domain/clocks/deadlines.ts";
import { type Complaint, type Customer, laneOf } from "../../shared/domain/complaint.ts";
import type { Entry, Fact } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { type Instant, NEVER } from "../../shared/domain/time.ts";
import { rawIdOf } from "./attachments.ts";

/** A complaint as agents see it: times in ISO 8601 UTC, and of the bookkeeping only what matters to a person. */
export const complaintView = (complaint: Complaint, policy: Policy) => {
  const { stage, acknowledgement } = complaint;
  return {
    reference: complaint.reference,
    status: stage.status,
    channel: complaint.channel,
    receivedAt: time(complaint.receivedAt),
    customer: customerView(complaint.customer),
    ...complaint.about,
    team: complaint.team,
    lane: laneOf(complaint),
    urgent: complaint.urgent,
    since: time(stage.since),
    waitingSince: time(complaint.waitingSince),
    promisedBy: time(complaint.promise.by),
    respondBy: time(finite(responseDue(complaint, policy))),
    clocks: clocksOf(complaint, policy).map(clockView),
    firstResponseAt: time(complaint.firstResponseAt),
    acknowledgement: { ...acknowledgement, ...("at" in acknowledgement ? { at: time(acknowledgement.at) } : {}) },
    agent: complaint.agent,
    reservedUntil: time(stage.status === "queued" ? stage.reservedUntil : undefined),
    lease: leaseView(complaint),
    approval:
      stage.status === "assigned" ? stage.approval && { ...stage.approval, at: time(stage.approval.at) } : undefined,
    closedBecause: stage.status === "closed" ? stage.because : undefined,
    resolution: complaint.resolution,
    answer: complaint.answer && { ...complaint.answer, at: time(complaint.answer.at) },
    handOvers: complaint.handOvers,
    reopenings: complaint.reopenings,
    notFixed: complaint.notFixed,
    links: complaint.links,
    /** Mails that are on their way: owed, not yet handed to SES. */
    pendingMails: complaint.outbox.flatMap(({ task, since, attempts }) =>
      task.kind === "mail" ? [{ mail: task.mail, since: time(since), attempts }] : [],
    ),
    revision: complaint.revision,
  };
};

const clockView = ({ startedAt, due, stoppedAt, ...clock }: Clock) => ({
  ...clock,
  startedAt: time(startedAt),
  due: time(finite(due)),
  stoppedAt: time(stoppedAt),
});

const finite = (instant: Instant): Instant | undefined => (instant === NEVER ? undefined : instant);

export const customerView = ({ disownedAt, undeliverable, ...customer }: Customer) => ({
  ...customer,
  disownedAt: time(disownedAt),
  undeliverable: undeliverable && {
    ...undeliverable,
    at: time(undeliverable.at),
    /** How to reach them, since by mail nobody does: whatever is written is kept, and not sent. */
    reachBy: customer.phone === undefined ? ("another-way" as const) : ("phone" as const),
  },
});

export const leaseView = ({ stage }: Complaint) =>
  stage.status === "assigned"
    ? { agent: stage.lease.agent, number: stage.lease.number, until: time(stage.lease.until) }
    : undefined;

/** All that was said and all that happened, in the order in which it did. */
export const timelineView = ({ facts }: Complaint, entries: readonly Entry[]) => [
  ...entries.flatMap((entry) => [
    ...entry.facts.map(factView),
    ...(entry.body.kind === "facts" ? [] : [entryView(entry)]),
  ]),
  ...facts.map(factView),
];

/** Under which its files and its raw mail are had, no key of ours. */
const entryView = (entry: Entry) => {
  const { body, id, at, author } = entry;
  const raw = rawIdOf(entry);
  const mail = raw !== undefined && "mail" in body ? { mail: { ...body.mail, raw } } : {};
  return { ...body, ...mail, id, at: time(at), by: author };
};

const factView = (fact: Fact) => ({
  ...fact,
  ...("until" in fact ? { until: time(fact.until) } : {}),
  at: time(fact.at),
  by: { kind: "system" as const },
});

function time(instant: Instant): string;
function time(instant: Instant | undefined): string | undefined;
function time(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
