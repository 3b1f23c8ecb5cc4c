import { isPersonal, type Sent } from "../ledger.ts";
import { YEAR } from "../outages.ts";
import { covers, DAY, HOUR, type Span } from "../span.ts";
import type { Year } from "../year.ts";

/** That after a sleep, a missed sweep or an outage of mail nobody gets a burst of what has piled up. */
export const judgeWaking = ({ ledger, outages, complaints }: Year): string[] => {
  const theirs = Map.groupBy(complaints.values(), ({ customer }) => customer.email ?? "");
  const gaps = [...outages.asleep, ...outages.unswept, ...outages.unmailed];
  const perAddress = Map.groupBy(
    ledger.sent.filter((one) => !isPersonal(one)),
    ({ email }) => email,
  );
  return [...perAddress].flatMap(([email, sent]) => {
    const usual = Math.max(FEW, busiestDay(sent, gaps), mostInADay((theirs.get(email) ?? []).map(receivedAt)));
    return gaps.flatMap(({ from, to }) => {
      const held = sent.filter(({ at, owedAt }) => at >= to && at < to + HOUR && owedAt <= to && at >= from);
      return held.length > usual ? [`${email} got ${held.length} mails after ${new Date(to).toISOString()}`] : [];
    });
  });
};

/** Of two complaints, say: no burst, whatever somebody's year was else. */
const FEW = 2;

const receivedAt = (complaint: { receivedAt: number }): number => complaint.receivedAt;

/** How many mails somebody got on the fullest day without an outage. */
const busiestDay = (sent: readonly Sent[], gaps: readonly Span[]): number => {
  const around = gaps.map(({ from, to }) => ({ from: from - DAY, to: to + DAY }));
  return mostInADay(sent.map(({ at }) => at).filter((at) => covers(around, at) === undefined));
};

/** Whoever complains ten times in a day is told of ten. */
const mostInADay = (moments: readonly number[]): number => {
  const days = Map.groupBy(moments, (at) => Math.floor((at - YEAR.from) / DAY));
  return Math.max(0, ...[...days.values()].map(({ length }) => length));
};
