import { resolutionDue, responseAtRisk, responseDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Office } from "../company.ts";
import type { Life } from "../ledger.ts";
import { isUnchecked, YEAR } from "../outages.ts";
import { afterOpen } from "../plain-calendar.ts";
import { MINUTE } from "../span.ts";
import type { Year } from "../year.ts";
import { plainTarget } from "./plain-targets.ts";

const STILL = Number.POSITIVE_INFINITY;

/** Whether a complaint is among those whose every deadline is reckoned again. */
export const isSampled = (reference: string, oneIn: number): boolean => Number(reference) % oneIn === 0;

/** That the deadlines at this moment are those that the whole history gives, minute by minute. */
export const judgeDeadlines = ({ ledger, policy }: Year, complaint: Complaint): void => {
  const life = ledger.lives.get(complaint.reference);
  if (life === undefined) return;
  const compare = (clock: string, found: number, expected: number | undefined) => {
    if (expected !== undefined && found !== expected) {
      ledger.blame("clocks", `${complaint.reference}: ${clock} ${found}, by hand ${expected}`);
    }
  };
  compare("response", responseDue(complaint, policy), plainResponse(life, complaint, 1));
  compare("risk", responseAtRisk(complaint, policy), plainResponse(life, complaint, policy.atRiskAfter));
  compare("resolution", resolutionDue(complaint, policy), plainResolution(life, complaint));
};

const plainResponse = ({ owed }: Life, complaint: Complaint, share: number): number | undefined => {
  const last = owed.at(-1);
  if (last === undefined || last.to !== STILL) return STILL;
  const office = complaint.team as Office;
  const name = last.first ? "firstResponse" : "nextResponse";
  const millis = Math.round(plainTarget(name, complaint, { office, urgent: last.urgent }) * share);
  const due = afterOpen(office, [{ from: last.from, to: STILL }], millis);
  const brought = last.by === undefined ? STILL : last.from + Math.round((last.by.at - last.from) * share);
  return due === undefined ? undefined : Math.min(due, brought);
};

const plainResolution = ({ ours, urgentOnArrival }: Life, complaint: Complaint): number | undefined => {
  const office = complaint.team as Office;
  if (ours.at(-1)?.to !== STILL) return STILL;
  return afterOpen(office, ours, plainTarget("resolution", complaint, { office, urgent: urgentOnArrival }));
};

/** That somebody was told of each word that was late, within a minute of when it was, and of none that wasn't. */
export const judgeOverdue = (year: Year, oneIn: number): string[] =>
  [...year.ledger.lives.values()].flatMap((life) => {
    const complaint = year.complaints.get(life.reference);
    if (complaint === undefined || !isSampled(life.reference, oneIn)) return [];
    return life.owed.filter(({ moved }) => !moved).flatMap((owed) => judgeWord(year, life, complaint, owed));
  });

const judgeWord = (
  { outages }: Year,
  { reference, facts }: Life,
  complaint: Complaint,
  { from, to, urgent, first, office, by }: Life["owed"][number],
): string[] => {
  const millis = plainTarget(first ? "firstResponse" : "nextResponse", complaint, { office, urgent });
  const told = facts.find(
    (fact) => fact.kind === "raised" && fact.alarm === "response-overdue" && fact.at >= from && fact.at <= to,
  );
  const brought = by === undefined || (told?.at ?? STILL) < by.since ? STILL : Math.max(by.at, by.since);
  const due = Math.min(afterOpen(office, [{ from, to: STILL }], millis) ?? STILL, brought);
  const end = Math.min(to, YEAR.to);
  if (told === undefined) {
    return due + MINUTE < end && !isUnchecked(outages, due, end)
      ? [`${reference}: late at ${due}, nobody was told`]
      : [];
  }
  const isInTime = told.at >= due && (told.at <= due + MINUTE || isUnchecked(outages, due, told.at));
  return isInTime ? [] : [`${reference}: told at ${told.at} of a word due at ${due}`];
};
