import { isPersonal, type Sent } from "../ledger.ts";
import { isUnchecked } from "../outages.ts";
import type { Person } from "../people.ts";
import { wallClock } from "../plain-calendar.ts";
import { HOUR } from "../span.ts";
import type { Year } from "../year.ts";

/** That no address gets more mail than is allowed, is asked too often, or is written to at night. */
export const judgeAddresses = (year: Year, people: ReadonlyMap<string, Person>): string[] => {
  const perAddress = Map.groupBy(year.ledger.sent, ({ email }) => email);
  const clocks = new Map<string, ReturnType<typeof wallClock>>();
  return [...perAddress].flatMap(([email, sent]) => {
    const zone = people.get(email)?.zone ?? "UTC";
    const clock = clocks.get(zone) ?? wallClock(zone);
    clocks.set(zone, clock);
    return [
      ...judgeCap(email, sent, year),
      ...judgeQuestions(email, sent, year),
      ...sent.flatMap((one) =>
        isHumane(one, clock, year) ? [] : [`${one.reference}: ${one.mail} at ${shown(one, clock)}, ${zone}`],
      ),
    ];
  });
};

const judgeCap = (email: string, sent: readonly Sent[], { policy }: Year): string[] => {
  const { most, mostWithin } = policy.mail;
  const automatic = sent.filter((one) => !isPersonal(one));
  return automatic.flatMap(({ at }, place) => {
    const earliest = automatic[place - most];
    return earliest !== undefined && at - earliest.at < mostWithin ? [`${email} got more than ${most} by ${at}`] : [];
  });
};

/** Whoever died between asking the address and sending, and was followed within this, counts from when it was asked. */
const SOON = 60_000;

const judgeQuestions = (email: string, sent: readonly Sent[], { policy }: Year): string[] => {
  const questions = sent.filter(({ mail }) => mail === "follow-up" || mail === "follow-up-reminder");
  return questions.flatMap(({ at, mail }, place) => {
    const before = questions[place - 1];
    if (before === undefined) return [];
    if (at - before.at >= policy.mail.askEvery - SOON) return [];
    return [`${email}: ${mail} ${at - before.at} ms after another`];
  });
};

const CAN_WAIT: readonly Sent["mail"][] = ["reminder", "closing-warning", "follow-up", "follow-up-reminder"];

/** Where their zone is a guess, what an outage of ours kept back is as late as that made it, and the sweep takes its minute. */
const isHumane = (
  { mail, at, seen }: Sent,
  clock: ReturnType<typeof wallClock>,
  { policy, outages }: Year,
): boolean => {
  if (!CAN_WAIT.includes(mail)) return true;
  const { minute } = clock(at);
  const { from, to } = policy.humaneHours;
  if (minute >= from && minute < to) return true;
  const isGuessed = seen?.customer.timeZone === undefined;
  return isGuessed && (minute === to || isUnchecked(outages, at - HOUR, at));
};

const shown = ({ at }: Sent, clock: ReturnType<typeof wallClock>): string => {
  const { date, minute } = clock(at);
  return `${date} ${Math.floor(minute / 60)}:${minute % 60}`;
};
