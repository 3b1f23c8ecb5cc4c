import { isPersonal, type Sent } from "../ledger.ts";
import { YEAR } from "../outages.ts";
import { covers, DAY, HOUR, type Span } from "../span.ts";
import type { Year } from "../year.ts";

/** That after a sleep, a missed sweep or an outage of mail nobody gets a burst of what has piled up. */
export const judgeWaking = ({ ledger, outages }: Year): string[] => {
  const gaps = [...outages.asleep, ...outages.unswept, ...outages.unmailed];
  const perAddress = Map.groupBy(
    ledger.sent.filter((one) => !isPersonal(one)),
    ({ email }) => email,
  );
  return [...perAddress].flatMap(([email, sent]) => {
    const usual = busiestDay(sent, gaps);
    return gaps.flatMap(({ from, to }) => {
      const held = sent.filter(({ at, owedAt }) => at >= to && at < to + HOUR && owedAt <= to && at >= from);
      return held.length > usual ? [`${email} got ${held.length} mails after ${new Date(to).toISOString()}`] : [];
    });
  });
};

/** Of two complaints, say: no burst, whatever somebody's year was else. */
const FEW = 2;

/** How many mails somebody got on the fullest day without an outage. */
const busiestDay = (sent: readonly Sent[], gaps: readonly Span[]): number => {
  const around = gaps.map(({ from, to }) => ({ from: from - DAY, to: to + DAY }));
  const ordinary = sent.filter(({ at }) => covers(around, at) === undefined);
  const days = Map.groupBy(ordinary, ({ at }) => Math.floor((at - YEAR.from) / DAY));
  return Math.max(FEW, ...[...days.values()].map(({ length }) => length));
};
