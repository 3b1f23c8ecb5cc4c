import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { ComplaintEvent } from "../../../../shared/domain/complaint-event.ts";
import type { Ledger } from "../ledger.ts";
import { MINUTE } from "../span.ts";
import type { Year } from "../year.ts";

/** That nothing got lost: what came in, what was owed, and what was written down for the figures. */
export const judgeBooks = ({ ledger, complaints, due, now }: Year): string[] => [
  ...judgeEnds(complaints, due, now),
  ...judgeMailBooks(ledger),
  ...judgeAcknowledgements(ledger, complaints),
  ...judgeEvents(ledger, complaints),
];

const judgeEnds = (complaints: Year["complaints"], due: Year["due"], now: number): string[] =>
  [...complaints.values()].flatMap(({ reference, stage, outbox, events }) => {
    const next = due.get(reference);
    if (next !== undefined && next > now - MINUTE) return [];
    const isAtRest = next === undefined && stage.status === "closed" && outbox.length + events.length === 0;
    return isAtRest ? [] : [`${reference} is ${stage.status} and its next check is ${next}`];
  });

const judgeMailBooks = ({ debts, lives }: Ledger): string[] =>
  [...lives.values()].flatMap(({ reference, sent, facts }) => {
    const told = facts.flatMap((fact) => (fact.kind === "mail-sent" ? [`${fact.mail} ${fact.messageId}`] : []));
    const really = sent.map(({ mail, messageId }) => `${mail} ${messageId}`);
    const twice = sent.filter(({ debt }, place) => sent.findIndex((other) => other.debt === debt) !== place);
    const unowed = sent.filter(({ debt }) => !debts.has(`${reference} ${debt}`));
    return [
      ...(told.toSorted().join() === really.toSorted().join()
        ? []
        : [`${reference}: sent ${really}, on record ${told}`]),
      ...[...twice, ...unowed].map(({ debt }) => `${reference}: ${debt} was sent twice, or never owed`),
    ];
  });

const judgeAcknowledgements = ({ lives }: Ledger, complaints: Year["complaints"]): string[] =>
  [...complaints.values()].flatMap(({ reference, acknowledgement, outbox }) => {
    const isSent = lives.get(reference)?.sent.some(({ mail }) => mail === "acknowledgement") ?? false;
    const isOwed = outbox.some(({ task }) => task.kind === "mail" && task.mail === "acknowledgement");
    const { state } = acknowledgement;
    const isRight = state === "due" ? isOwed && !isSent : isSent === (state === "sent") && !isOwed;
    return isRight ? [] : [`${reference}: its acknowledgement is ${state}; sent: ${isSent}, owed: ${isOwed}`];
  });

/** What is recorded, and what still waits in its complaint to be. */
const allEvents = (ledger: Ledger, complaints: ReadonlyMap<unknown, Complaint>): ComplaintEvent[] => {
  const events = new Map<string, ComplaintEvent>(ledger.events);
  for (const { reference, events: waiting } of complaints.values()) {
    for (const event of waiting) events.set(`${reference} ${event.id}`, event);
  }
  return [...events.values()];
};

const judgeEvents = (ledger: Ledger, complaints: Year["complaints"]): string[] => {
  const events = allEvents(ledger, complaints);
  const recorded = (kind: ComplaintEvent["kind"]) => events.filter((event) => event.kind === kind).length;
  const lives = [...ledger.lives.values()];
  const acknowledged = lives.filter(({ sent }) => sent.some(({ mail }) => mail === "acknowledgement")).length;
  const due = [...complaints.values()].filter(({ acknowledgement }) => acknowledgement.state === "due").length;
  const received = ledger.times("received");
  const raised = (ledgerOf: { alarm: string }[]) =>
    ledgerOf
      .map(({ alarm }) => alarm)
      .toSorted()
      .join();
  const waitingAlerts = [...complaints.values()].flatMap(({ outbox }) =>
    outbox.flatMap(({ task }) => (task.kind === "alert" ? [task] : [])),
  );
  const expected: [string, number, number][] = [
    ["received and stored", received, complaints.size],
    ["received", received, recorded("received")],
    ["acknowledged", acknowledged, recorded("acknowledged")],
    ["acknowledgement-withheld", received - acknowledged - due, recorded("acknowledgement-withheld")],
    ["first-response", lives.filter(({ words }) => words.length > 0).length, recorded("first-response")],
    ["closed", lives.reduce((sum, { closings }) => sum + closings.length, 0), recorded("closed")],
    ["closed less reopened", received - openOf(complaints), closedNow(ledger)],
    ["overdue response", lives.reduce((sum, life) => sum + lateWords(life), 0), overdue(events)],
    ...(["resolved", "reopened", "repeat-contact", "handed-over", "undelivered"] as const).map(
      (kind): [string, number, number] => [kind, ledger.times(kind), recorded(kind)],
    ),
  ];
  const alarms = events.flatMap((event) => (event.kind === "raised" ? [event] : []));
  const uneven = expected.filter(([, happened, written]) => happened !== written);
  return [
    ...uneven.map(([what, happened, written]) => `${what}: ${happened} happened, ${written} are written down`),
    ...(raised([...ledger.alerts, ...waitingAlerts]) === raised(alarms) ? [] : ["alarms differ from what was raised"]),
    ...judgeRatings(ledger, events),
  ];
};

const openOf = (complaints: Year["complaints"]): number =>
  [...complaints.values()].filter(({ stage }) => stage.status !== "closed").length;

/** Closings that nobody took back. */
const closedNow = ({ lives }: Ledger): number =>
  [...lives.values()].filter(({ closings, ours }) => {
    const last = closings.at(-1);
    return last !== undefined && !ours.some(({ from }) => from > last.at);
  }).length;

const overdue = (events: readonly ComplaintEvent[]): number =>
  events.filter((event) => event.kind === "overdue" && event.clock === "response").length;

/** Words owed of which the company was told that they were late. */
const lateWords = ({ owed, facts }: { owed: { from: number; to: number }[]; facts: { at: number; kind: string }[] }) =>
  owed.filter(({ from, to }) =>
    facts.some((fact) => fact.at >= from && fact.at <= to && "alarm" in fact && fact.alarm === "response-overdue"),
  ).length;

/** For each resolution what the customer said of it last. */
const judgeRatings = ({ lives }: Ledger, events: readonly ComplaintEvent[]): string[] => {
  const said = [...lives.values()].flatMap(({ answers }) => [...answers.values()]).map(inWords);
  const recorded = events.flatMap((event) => (event.kind === "rated" ? [inWords(event)] : []));
  const [happened, written] = [said, recorded].map((words) => words.toSorted().join());
  return happened === written ? [] : [`rated: ${said.length} times, ${recorded.length} recorded, or other words`];
};

const inWords = ({ fixed, score }: { fixed: boolean; score?: number }): string => `${fixed} ${score}`;
