import type { Complaint } from "../complaint.ts";
import type { Debt } from "../debt.ts";
import { nextCheck } from "../next-check.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import { isOurTurn } from "../turn.ts";
import { type EntryEvidence, type Walked, walkChain } from "./chain-of.ts";
import { isAcknowledgement, judgeMails } from "./judge-mails.ts";
import type { Missing } from "./missing.ts";

export interface ComplaintEvidence {
  complaint: Complaint;
  /** Its place in the due index. */
  due: DueEvidence | undefined;
  entries: readonly EntryEvidence[];
}

export interface DueEvidence {
  at: Instant;
  /** How often in a row the sweep has posted it without anything changing. */
  attempts: number;
}

interface Context {
  now: Instant;
  policy: Policy;
}

/** How long the sweep and its workers may take to do what is due. */
export const PATIENCE = 15 * 60_000;
/** The pauses between so many add up to more than that. */
const TOO_MANY_ATTEMPTS = 5;

/** Whether one complaint is whole, will be looked at again, and owes nothing that nobody was told of. */
export const judgeComplaint = (evidence: ComplaintEvidence, context: Context): Missing[] => {
  const { complaint, entries } = evidence;
  const walked = walkChain(complaint, entries);
  return [
    ...judgeChain(complaint, walked),
    ...judgeNextCheck(evidence, context),
    ...judgeDebts(complaint.outbox, isAcknowledgement, context).map((one) => ({
      ...one,
      reference: complaint.reference,
    })),
    ...judgeAnnouncements(complaint, context),
    ...(walked.gone === undefined ? judgeMails(complaint, [...walked.entries.values()].toReversed(), context) : []),
  ];
};

const judgeChain = ({ chain, reference }: Complaint, { entries, gone }: Walked): Missing[] => {
  if (gone !== undefined) return [{ kind: "entry-gone", id: gone, reference }];
  if (entries.size === chain.length) return [];
  return [{ kind: "entry-gone", id: reference, reference, detail: "chain-too-short" }];
};

const judgeNextCheck = ({ complaint, due }: ComplaintEvidence, { now, policy }: Context): Missing[] => {
  const { reference, stage } = complaint;
  const next = nextCheck(complaint, policy);
  const isOpen = stage.status !== "closed";
  if (next === undefined && !isOpen) return [];
  if (next === undefined || due === undefined) return [{ kind: "no-next-check", id: reference, reference }];
  if (isOverdue(due, now)) return [{ kind: "check-overdue", id: reference, reference, at: due.at }];
  // What waits for us is looked at this often, whatever it was that its place was computed from.
  const isTooLate = isOurTurn(stage) && due.attempts === 0 && due.at > Math.max(next, now) + policy.lookAgainAfter;
  return isTooLate ? [{ kind: "no-next-check", id: reference, reference, detail: "too-late", at: due.at }] : [];
};

/** Of any item in the due index. */
export const isOverdue = ({ at, attempts }: DueEvidence, now: Instant): boolean =>
  attempts === 0 ? now - at > PATIENCE : attempts >= TOO_MANY_ATTEMPTS;

/** Of any item that owes: each debt that is late is one whose alarm was raised. */
export const judgeDebts = <Task extends { kind: string }>(
  outbox: readonly Debt<Task>[],
  isUrgent: (task: Task) => boolean,
  { now, policy }: Context,
): Missing[] =>
  outbox.flatMap((debt) => {
    const within = isUrgent(debt.task) ? policy.acknowledgeWithin : policy.debtAlarmAfter;
    const isSilent = debt.alarmed === undefined && now - debt.since > within + PATIENCE;
    return isSilent ? [{ kind: "debt-unpaid" as const, id: debt.id, detail: debt.task.kind, at: debt.since }] : [];
  });

/** What other systems are to be told leaves the complaint within minutes; how that goes on is their endpoint's business. */
const judgeAnnouncements = ({ announcements, reference }: Complaint, { now, policy }: Context): Missing[] =>
  announcements
    .filter(({ at }) => now - at > policy.debtAlarmAfter + PATIENCE)
    .map(({ sequence, at }) => ({
      kind: "debt-unpaid",
      id: `announcement ${sequence}`,
      reference,
      detail: "announce",
      at,
    }));
