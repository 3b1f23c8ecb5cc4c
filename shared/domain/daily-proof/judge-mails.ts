import { neverMailed } from "../address/judge-mail.ts";
import type { Complaint, Stage } from "../complaint.ts";
import type { Debt, MailKind } from "../debt.ts";
import type { Fact } from "../entry.ts";
import type { EntryId } from "../ids.ts";
import { isOfThisTurn } from "../overtaken.ts";
import type { Policy } from "../policy.ts";
import type { Instant } from "../time.ts";
import type { EntryEvidence } from "./chain-of.ts";
import type { Missing } from "./missing.ts";

const ANSWERS = ["reply", "resolution"] as const;
type Answer = EntryEvidence & { kind: (typeof ANSWERS)[number] };

/** `entries`: all of them, oldest first. */
export const judgeMails = (
  complaint: Complaint,
  entries: readonly EntryEvidence[],
  { policy }: { policy: Policy },
): Missing[] => {
  const told = [...entries.flatMap(({ facts }) => facts), ...complaint.facts];
  return [
    ...judgeAcknowledgement(complaint, policy),
    ...judgeAnswers(complaint, entries, told),
    ...judgeReminders(complaint, told),
    ...judgeUpdates(complaint, told),
  ];
};

export const isAcknowledgement = (task: Debt["task"]): boolean => isMail(task, "acknowledgement");

const isMail = (task: Debt["task"], mail: MailKind): boolean => task.kind === "mail" && task.mail === mail;

const judgeAcknowledgement = (complaint: Complaint, policy: Policy): Missing[] => {
  const { reference, acknowledgement, outbox, receivedAt } = complaint;
  const isOwed = outbox.some(({ task }) => isAcknowledgement(task));
  if (acknowledgement.state !== "due" || isOwed || waitsInChat(complaint, policy)) return [];
  return [{ kind: "mail-undecided", id: reference, reference, detail: "acknowledgement", at: receivedAt }];
};

/** Whoever left the chat without an address that can be mailed has it before them when they come back, and nowhere else. */
const waitsInChat = ({ chat, customer }: Complaint, policy: Policy): boolean => {
  const { email, proof, caution } = customer;
  if (chat === undefined) return false;
  return email === undefined || neverMailed({ email, mail: "acknowledgement", proof, caution }, policy) !== undefined;
};

/**
 * Each answer was sent, or withheld for a reason, or is on its way still: by mail, or to where the complaint came from. What
 * doesn't say whose words it was about decides one of its kind, the oldest first.
 */
const judgeAnswers = (complaint: Complaint, entries: readonly EntryEvidence[], told: readonly Fact[]): Missing[] => {
  const { reference } = complaint;
  const decided = decidedIn(complaint, told);
  const open = toBeMailed(complaint, entries).filter(({ id }) => !decided.has(id));
  const ofKind = ANSWERS.flatMap((mail) =>
    open.filter(({ kind }) => kind === mail).slice(unnamed(complaint, told, mail)),
  );
  const undecided = open.filter((answer) => ofKind.includes(answer)).slice(unnamedThere(complaint, told));
  return undecided.map(({ id, kind, at }) => ({ kind: "mail-undecided", id, reference, detail: kind, at }));
};

const decidedIn = ({ outbox, answeredThere }: Complaint, told: readonly Fact[]): ReadonlySet<EntryId> =>
  new Set([
    ...outbox.flatMap(({ task }) => (task.kind === "mail" ? (task.entry ?? []) : [])),
    ...answeredThere.map(({ entry }) => entry),
    ...told.flatMap((fact) => ("entry" in fact ? (fact.entry ?? []) : [])),
  ]);

/** All but what the chat showed whoever had left no address: of that it is known only where it waits for them there still. */
const toBeMailed = ({ chat, customer }: Complaint, entries: readonly EntryEvidence[]): Answer[] => {
  const waits =
    chat !== undefined && customer.email !== undefined && chat.answered > chat.taken ? chat.answer : undefined;
  let isKnown = false;
  return entries.filter((entry): entry is Answer => {
    isKnown ||= entry.facts.some(showsAddress);
    const isAnswer = entry.kind === "reply" || entry.kind === "resolution";
    return isAnswer && (!entry.inChat || isKnown || entry.id === waits);
  });
};

/** Nothing becomes of mails to whoever has no address, but that there is none. */
const showsAddress = (fact: Fact): boolean =>
  fact.kind.startsWith("mail-") && !(fact.kind === "mail-withheld" && fact.reason === "no-address");

const decides = (fact: Fact, mail: MailKind): fact is Extract<Fact, { kind: "mail-sent" | "mail-withheld" }> =>
  (fact.kind === "mail-sent" || fact.kind === "mail-withheld") && fact.mail === mail;

const unnamed = ({ outbox }: Complaint, told: readonly Fact[], mail: Answer["kind"]): number =>
  outbox.filter(({ task }) => task.kind === "mail" && task.mail === mail && task.entry === undefined).length +
  told.filter((fact) => decides(fact, mail) && fact.entry === undefined).length;

/** A mail that comes back is unheard too: so it counts only of whoever had no address. */
const unnamedThere = ({ customer, customersBefore }: Complaint, told: readonly Fact[]): number => {
  if (customer.email !== undefined && customersBefore === undefined) return 0;
  return told.filter(
    (fact) => (fact.kind === "answer-taken" || fact.kind === "answer-unheard") && fact.entry === undefined,
  ).length;
};

/** What is mailed of our own accord, and when it was owed, or sent, as the stage has it: that of an earlier one is gone with it. */
const remindersIn = (stage: Stage): [MailKind, Instant | undefined][] => {
  switch (stage.status) {
    case "awaiting_customer":
      return [
        ["reminder", stage.remindedAt],
        ["closing-warning", stage.warnedAt],
      ];
    case "resolved":
      return [
        ["follow-up", stage.askedAt],
        ["follow-up-reminder", stage.remindedAt],
      ];
    default:
      return [];
  }
};

const judgeReminders = (complaint: Complaint, told: readonly Fact[]): Missing[] => {
  const { reference, stage, outbox } = complaint;
  return remindersIn(stage).flatMap(([mail, at]) => {
    if (at === undefined || !hadAddress(complaint, told, at)) return [];
    const isOwed = outbox.some((debt) => isMail(debt.task, mail) && isOfThisTurn(complaint, debt));
    if (isOwed || told.some((fact) => decides(fact, mail) && fact.at >= at)) return [];
    return [{ kind: "mail-undecided" as const, id: mail, reference, detail: mail, at }];
  });
};

/** In a chat an address may have been left later. */
const hadAddress = ({ chat, customer }: Complaint, told: readonly Fact[], at: Instant): boolean =>
  customer.email !== undefined && (chat === undefined || told.some((fact) => fact.at < at && showsAddress(fact)));

/** Only so many are known of as were owed since our last answer. */
const judgeUpdates = (
  { reference, updates, outbox, chat, customer, toldAt }: Complaint,
  told: readonly Fact[],
): Missing[] => {
  if (chat !== undefined || customer.email === undefined) return [];
  const owed = outbox.filter(({ task }) => isMail(task, "update")).length;
  if (updates <= owed + told.filter((fact) => decides(fact, "update")).length) return [];
  return [{ kind: "mail-undecided", id: "update", reference, detail: "update", at: toldAt }];
};
