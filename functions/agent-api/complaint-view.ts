import type { complaint as complaintAnswer } from "../../shared/api/answers/complaint.ts";
import type { Sent } from "../../shared/api/answers/sent.ts";
import { type Clock, clocksOf } from "../../shared/domain/clocks/clocks-of.ts";
import { responseDue } from "../../shared/domain/clocks/deadlines.ts";
import { type Approval, type Complaint, type Customer, laneOf } from "../../shared/domain/complaint.ts";
import type { Membership } from "../../shared/domain/incident/incident.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { type Instant, iso, NEVER } from "../../shared/domain/time.ts";
import { approvalIn } from "../../shared/domain/turn.ts";

/** A complaint as agents see it: times in ISO 8601 UTC, and of the bookkeeping only what matters to a person. */
export const complaintView = (complaint: Complaint, policy: Policy): Sent<typeof complaintAnswer> => {
  const { stage, acknowledgement } = complaint;
  const approval = approvalIn(stage);
  return {
    reference: complaint.reference,
    status: stage.status,
    channel: complaint.channel,
    origin: complaint.origin,
    receivedAt: time(complaint.receivedAt),
    customer: customerView(complaint.customer),
    ...complaint.about,
    team: complaint.team,
    lane: laneOf(complaint),
    urgent: complaint.urgent,
    since: time(stage.since),
    waitingSince: time(complaint.waitingSince),
    promisedBy: time(complaint.promise.by),
    promised: promisedView(complaint),
    respondBy: time(finite(responseDue(complaint, policy))),
    clocks: clocksOf(complaint, policy).map(clockView),
    firstResponseAt: time(complaint.firstResponseAt),
    acknowledgement:
      acknowledgement.state === "due" ? acknowledgement : { ...acknowledgement, at: time(acknowledgement.at) },
    agent: complaint.agent,
    reservedUntil: time(stage.status === "queued" ? stage.reservedUntil : undefined),
    lease: leaseView(complaint),
    approval: approval && approvalView(approval),
    closedBecause: stage.status === "closed" ? stage.because : undefined,
    mergedInto: stage.status === "closed" && stage.because === "merged" ? stage.into : undefined,
    resolution: complaint.resolution,
    granted: complaint.granted,
    answer: complaint.answer && { ...complaint.answer, at: time(complaint.answer.at) },
    handOvers: complaint.handOvers,
    reopenings: complaint.reopenings,
    notFixed: complaint.notFixed,
    links: complaint.links,
    incident: complaint.incident && incidentView(complaint.incident),
    /** Mails that are on their way: owed, not yet handed to SES. */
    pendingMails: complaint.outbox.flatMap(({ task, since, attempts }) =>
      task.kind === "mail" ? [{ mail: task.mail, since: time(since), attempts }] : [],
    ),
    revision: complaint.revision,
  };
};

/** What the customer was told last about when a person answers, and whether one has. No `by`: that it takes longer than we can say. */
const promisedView = ({ promise, firstResponseAt }: Complaint) => ({
  what: "first-response" as const,
  toldAt: time(promise.since),
  by: time(promise.by),
  answeredAt: time(firstResponseAt),
});

const approvalView = ({ declinedBy: _declined, at, ...approval }: Approval) => ({ ...approval, at: time(at) });

const incidentView = ({ id, since, told }: Membership) => ({ id, since: time(since), told });

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

export function time(instant: Instant): string;
export function time(instant: Instant | undefined): string | undefined;
export function time(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : iso(instant);
}
