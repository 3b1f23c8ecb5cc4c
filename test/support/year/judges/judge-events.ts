import type { ComplaintEvent, EventKind } from "../../../../shared/domain/complaint-event.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import type { Ledger, Life } from "../ledger.ts";
import type { Year } from "../year.ts";

type Recorded = ComplaintEvent & { reference: Reference };

/** That what was written down for the figures is what people and the mail host did. */
export const judgeEvents = ({ ledger, complaints }: Year): string[] => {
  const events = allEvents(ledger, complaints);
  return [
    ...judgeCounts(ledger, complaints, events),
    ...judgeAlerts(ledger, complaints, events),
    ...judgeRatings(ledger, events),
  ];
};

/** What is recorded, and what still waits in its complaint to be. */
const allEvents = (ledger: Ledger, complaints: Year["complaints"]): Recorded[] => {
  const events = new Map(ledger.events);
  for (const { reference, events: waiting } of complaints.values()) {
    for (const event of waiting) events.set(`${reference} ${event.id}`, { ...event, reference });
  }
  return [...events.values()];
};

const judgeCounts = (ledger: Ledger, complaints: Year["complaints"], events: readonly Recorded[]): string[] => {
  const lives = [...ledger.lives.values()];
  const sum = (countOf: (life: Life) => number) => lives.reduce((total, life) => total + countOf(life), 0);
  const written = (kind: EventKind) => events.filter((event) => event.kind === kind).length;
  const acknowledged = sum(({ sent }) => (sent.some(({ mail }) => mail === "acknowledgement") ? 1 : 0));
  const due = [...complaints.values()].filter(({ acknowledgement }) => acknowledgement.state === "due").length;
  const received = ledger.times("received");
  const late = events.filter((event) => event.kind === "overdue" && event.clock === "response").length;
  const expected: [what: string, happened: number, written: number][] = [
    ["stored", received, complaints.size],
    ["received", received, written("received")],
    ["acknowledged", acknowledged, written("acknowledged")],
    ["acknowledgement-withheld", received - acknowledged - due, written("acknowledgement-withheld")],
    ["first-response", sum(({ words }) => Math.min(1, words.length)), written("first-response")],
    ["closed", sum(({ closings }) => closings.length), written("closed")],
    ["closed and not open", received - openOf(complaints), closedNow(ledger)],
    ["overdue", sum(lateWords), late],
    ...(["resolved", "reopened", "repeat-contact", "handed-over", "undelivered"] as const).map(
      (kind): [string, number, number] => [kind, ledger.times(kind), written(kind)],
    ),
  ];
  return expected
    .filter(([, happened, recorded]) => happened !== recorded)
    .map(([what, happened, recorded]) => `${what}: ${happened} happened, ${recorded} are written down`);
};

/** Each alarm that was raised is one event, and one word to somebody: said, or still owed. */
const judgeAlerts = (ledger: Ledger, complaints: Year["complaints"], events: readonly Recorded[]): string[] => {
  const owed = [...complaints.values()].flatMap(({ reference, outbox }) =>
    outbox.flatMap(({ task }) => (task.kind === "alert" ? [`${reference} ${task.alarm}`] : [])),
  );
  const said = ledger.alerts.map(({ reference, alarm }) => `${reference} ${alarm}`);
  const raised = events.flatMap((event) => (event.kind === "raised" ? [`${event.reference} ${event.alarm}`] : []));
  const isSame = [...owed, ...said].toSorted().join() === raised.toSorted().join();
  return isSame
    ? []
    : [`${owed.length} alarms owed, ${said.length} told, and ${raised.length} written down, or others`];
};

const openOf = (complaints: Year["complaints"]): number =>
  [...complaints.values()].filter(({ stage }) => stage.status !== "closed").length;

/** Closings that nobody took back. */
const closedNow = ({ lives }: Ledger): number =>
  [...lives.values()].filter(({ closings, ours }) => {
    const last = closings.at(-1);
    return last !== undefined && !ours.some(({ from }) => from > last.at);
  }).length;

/** Words owed of which the company was told that they were late. */
const lateWords = ({ owed, facts }: Life): number => {
  const raised = facts.filter((fact) => fact.kind === "raised" && fact.alarm === "response-overdue");
  return owed.filter(({ from, to }) => raised.some(({ at }) => from <= at && at <= to)).length;
};

/** For each resolution what the customer said of it last. */
const judgeRatings = ({ lives }: Ledger, events: readonly Recorded[]): string[] => {
  const said = [...lives.values()].flatMap(({ answers }) => [...answers.values()]).map(inWords);
  const recorded = events.flatMap((event) => (event.kind === "rated" ? [inWords(event)] : []));
  const [happened, written] = [said, recorded].map((words) => words.toSorted().join());
  return happened === written ? [] : [`rated: ${said.length} times, ${recorded.length} recorded, or other words`];
};

const inWords = ({ fixed, score }: { fixed: boolean; score?: number }): string => `${fixed} ${score}`;
