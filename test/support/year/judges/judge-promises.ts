import type { Life, Sent } from "../ledger.ts";
import { isUnmailed, YEAR } from "../outages.ts";
import { DAY } from "../span.ts";
import type { Year } from "../year.ts";

/** That no customer waits in vain for a time that we named, and none is named that has passed. */
export const judgePromises = (year: Year): string[] =>
  [...year.ledger.lives.values()].flatMap((life) =>
    life.sent.flatMap((sent) => [...judgeNamed(year, sent), ...judgeKept(year, life, sent)]),
  );

/** What an outage held up names no time rather than one that has passed. */
const judgeNamed = ({ outages }: Year, { reference, mail, promised, told, owedAt, at }: Sent): string[] =>
  promised === undefined || told !== undefined || isUnmailed(outages, owedAt, at)
    ? []
    : [`${reference}: ${mail} at ${at} would have named ${promised}`];

const judgeKept = ({ outages }: Year, life: Life, { mail, told, at }: Sent): string[] => {
  if (told === undefined || told > YEAR.to || (mail !== "acknowledgement" && mail !== "update")) return [];
  const answeredAt = Math.min(life.words[0] ?? Infinity, life.closings[0]?.at ?? Infinity);
  if (answeredAt <= told || isUnmailed(outages, Math.max(at, told - DAY / 4), told)) return [];
  const warned = life.sent.some((one) => one.mail === "update" && one.at > at && one.at <= told);
  return warned || isUnreachable(life, at, told)
    ? []
    : [`${life.reference}: the ${mail} said ${new Date(told).toISOString()}, and nobody wrote before`];
};

/** Withheld for the address's sake, or postponed by its cap. */
const isUnreachable = ({ facts }: Life, from: number, to: number): boolean =>
  facts.some(
    (fact) =>
      fact.at >= from &&
      fact.at <= to &&
      (fact.kind === "mail-postponed" || (fact.kind === "mail-withheld" && fact.reason !== "overtaken")) &&
      fact.mail === "update",
  );
