import type { Year } from "../year.ts";

/** That lateness is raised again and again, and never more often; and each end of a regulator's clock once. */
export const judgeAlarms = ({ ledger, policy }: Year): string[] =>
  [...ledger.lives.values()].flatMap(({ reference, facts, owed }) => {
    const raised = facts.flatMap((fact) => (fact.kind === "raised" ? [fact] : []));
    const marks = raised.flatMap(({ alarm, clock }) => (clock === undefined ? [] : [`${alarm} ${clock}`]));
    const late = raised.filter(({ alarm }) => alarm === "response-overdue");
    return [
      ...(new Set(marks).size === marks.length ? [] : [`${reference}: ${marks}`]),
      ...late.flatMap(({ at }, place) => {
        const before = late[place - 1];
        const isSame = owed.some(({ from, to }) => from <= (before?.at ?? 0) && at <= to);
        const isTooSoon = before !== undefined && isSame && at - before.at < policy.raiseAgainAfter;
        return isTooSoon ? [`${reference}: raised at ${before.at} and again at ${at}`] : [];
      }),
    ];
  });
