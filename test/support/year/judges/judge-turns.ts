import { isPersonal, type Life, type Sent } from "../ledger.ts";
import { isForSupervisor } from "../remember.ts";
import { HOUR } from "../span.ts";
import type { Year } from "../year.ts";

/** That no complaint's customer is written to more often than is meant, nor about what is over. */
export const judgeTurns = ({ ledger, policy }: Year): string[] =>
  [...ledger.lives.values()].flatMap((life) => [
    ...judgeCounts(life, policy.mostUpdates),
    ...life.sent.flatMap((sent) => (isTimely(life, sent) ? [] : [`${life.reference}: ${sent.mail} was overtaken`])),
    ...judgeDistances(life),
    ...judgeClosings(life),
  ]);

const judgeCounts = (life: Life, mostUpdates: number): string[] => {
  const perTurn = Object.groupBy(life.sent, (sent) => `${sent.mail} ${turnOf(life, sent)}`);
  return Object.entries(perTurn).flatMap(([turn, sent = []]) => {
    const most = sent[0] === undefined || isPersonal(sent[0]) ? Infinity : sent[0].mail === "update" ? mostUpdates : 1;
    return sent.length > most ? [`${life.reference}: ${sent.length} times ${turn}`] : [];
  });
};

/** What its mail may come once for: an answer of ours, a wait for the customer, a resolution, or the complaint as such. */
const turnOf = ({ words }: Life, { mail, seen, at }: Sent): string => {
  switch (mail) {
    case "reminder":
    case "closing-warning":
      return `${seen?.stage.since}`;
    case "follow-up":
    case "follow-up-reminder":
      return `${seen?.resolution?.entry}`;
    case "update":
      return `${words.filter((word) => word <= at).length}`;
    default:
      return "";
  }
};

const isTimely = ({ words, sent }: Life, { mail, seen, at, owedAt }: Sent): boolean => {
  const stage = seen?.stage;
  const isBeforeSupervisor = seen !== undefined && isForSupervisor(seen);
  const isSince = (status: string) => stage?.status === status && stage.since <= owedAt;
  const hasSince = (other: Sent["mail"]) =>
    sent.some((one) => one.mail === other && one.at <= at && one.at >= (stage?.since ?? 0));
  switch (mail) {
    case "acknowledgement":
      return (words[0] ?? Infinity) >= at && !(stage?.status === "closed" && stage.because === "spam");
    case "update": {
      const isOurs = stage?.status === "queued" || stage?.status === "assigned" || isBeforeSupervisor;
      return isOurs && !words.some((word) => word > owedAt && word <= at);
    }
    case "reminder":
      return isSince("awaiting_customer") && !isBeforeSupervisor && !hasSince("closing-warning");
    case "closing-warning":
      return isSince("awaiting_customer") && !isBeforeSupervisor;
    case "follow-up":
      return isSince("resolved") && !hasSince("follow-up-reminder");
    case "follow-up-reminder":
      return isSince("resolved");
    default:
      return true;
  }
};

/** Within an hour nobody is written to twice of our own accord: it would be the same, or the contrary. */
const judgeDistances = ({ reference, sent }: Life): string[] => {
  const automatic = sent.filter((one) => !isPersonal(one));
  return automatic.flatMap((one, place) => {
    const before = automatic[place - 1];
    if (before === undefined || one.at - before.at >= HOUR) return [];
    return [`${reference}: ${one.mail} ${(one.at - before.at) / HOUR} h after ${before.mail}, at ${when(one.at)}`];
  });
};

const when = (at: number): string => new Date(at).toISOString();

/** Nothing is closed for want of an answer before the time that the last mail named. */
const judgeClosings = ({ reference, closings, sent }: Life): string[] =>
  closings.flatMap(({ at, because }) => {
    if (because !== "unanswered" && because !== "not-disputed") return [];
    const last = sent.findLast((one) => one.at <= at && !isPersonal(one));
    return last?.told !== undefined && at < last.told ? [`${reference} was closed before ${when(last.told)}`] : [];
  });
