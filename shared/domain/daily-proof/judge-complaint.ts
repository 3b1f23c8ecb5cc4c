import { neverMailed } from "../address/judge-mail.ts";
import type { Complaint } from "../complaint.ts";
import type { Debt } from "../debt.ts";
import type { Fact } from "../entry.ts";
import { nextCheck } from "../next-check.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import { type EntryEvidence, type Walked, walkChain } from "./chain-of.ts";
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
    ...(walked.gone === undefined ? judgeMails(complaint, [...walked.entries.values()], context) : []),
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
  const isOurs = stage.status === "queued" || stage.status === "assigned";
  const isTooLate = isOurs && due.attempts === 0 && due.at > Math.max(next, now) + policy.lookAgainAfter;
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

const isAcknowledgement = (task: Complaint["outbox"][number]["task"]): boolean =>
  task.kind === "mail" && task.mail === "acknowledgement";

type Answer = "reply" | "resolution";

/**
 * Each answer of ours was sent, or withheld for a reason, or is owed still; so is the acknowledgement. Answers that the chat
 * shows, or that went back to where the complaint came from, need no mail.
 */
const judgeMails = (complaint: Complaint, entries: readonly EntryEvidence[], { policy }: Context): Missing[] => {
  const { reference, acknowledgement, outbox, facts, receivedAt } = complaint;
  const missing: Missing[] = [];
  const isOwed = outbox.some(({ task }) => isAcknowledgement(task));
  if (acknowledgement.state === "due" && !isOwed && !waitsInChat(complaint, policy)) {
    missing.push({ kind: "mail-undecided", id: reference, reference, detail: "acknowledgement", at: receivedAt });
  }
  const told = [...entries.flatMap((entry) => entry.facts), ...facts];
  if (isAnsweredThere(told, complaint)) return [...missing, ...judgeThere(complaint, entries, told)];
  for (const mail of ["reply", "resolution"] as const) {
    const answers = entries.filter(({ kind, inChat }) => kind === mail && !inChat);
    const owed = outbox.filter(({ task }) => task.kind === "mail" && task.mail === mail).length;
    const undecided = answers.length - owed - told.filter((fact) => decides(fact, mail)).length;
    const last = answers.at(-1);
    if (undecided > 0 && last !== undefined) {
      missing.push({ kind: "mail-undecided", id: last.id, reference, detail: mail, at: last.at });
    }
  }
  return missing;
};

/** Whoever left the chat without an address that can be mailed has it before them when they come back, and nowhere else. */
const waitsInChat = ({ chat, customer }: Complaint, policy: Policy): boolean => {
  const { email, proof, caution } = customer;
  if (chat === undefined) return false;
  return email === undefined || neverMailed({ email, mail: "acknowledgement", proof, caution }, policy) !== undefined;
};

const decides = (fact: Fact, mail: Answer): boolean =>
  (fact.kind === "mail-sent" || fact.kind === "mail-withheld") && fact.mail === mail;

/** Also where its customer has an address by now. */
const isAnsweredThere = (told: readonly Fact[], { answeredThere }: Complaint): boolean =>
  answeredThere.length > 0 || told.some(({ kind }) => kind === "answer-taken" || kind === "answer-unheard");

/** Of each answer something is known, whichever way it went. */
const judgeThere = (
  { reference, answeredThere, outbox }: Complaint,
  entries: readonly EntryEvidence[],
  told: readonly Fact[],
): Missing[] => {
  const answers = entries.filter(({ kind, inChat }) => (kind === "reply" || kind === "resolution") && !inChat);
  const owed = outbox.filter(
    ({ task }) => task.kind === "mail" && (task.mail === "reply" || task.mail === "resolution"),
  );
  const known = told.filter(
    (fact) =>
      fact.kind === "answer-taken" ||
      fact.kind === "answer-unheard" ||
      decides(fact, "reply") ||
      decides(fact, "resolution"),
  );
  const last = answers.at(-1);
  if (last === undefined || answers.length <= owed.length + known.length + answeredThere.length) return [];
  return [{ kind: "mail-undecided", id: last.id, reference, detail: "answer", at: last.at }];
};
