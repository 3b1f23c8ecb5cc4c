import type { Ledger } from "../ledger.ts";
import { MINUTE } from "../span.ts";
import type { Year } from "../year.ts";

/** That nothing got lost: what came in, and what was owed. */
export const judgeBooks = ({ ledger, complaints, due, now }: Year): string[] => [
  ...judgeEnds(complaints, due, now),
  ...judgeMailBooks(ledger),
  ...judgeAcknowledgements(ledger, complaints),
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
