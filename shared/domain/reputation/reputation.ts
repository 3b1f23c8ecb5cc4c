import type { Instant } from "../time.ts";
import { judgeReputation, type Standing } from "./judge-reputation.ts";
import { HOUR, type HourOfMail, LONGEST, startOfHour, windowOf } from "./mail-figures.ts";

/** How our mail fares: one item, so that all functions have one answer to whether automatic mail flows. */
export interface Reputation {
  readonly standing: Standing;
  /** As they were last counted, oldest first; those without any mail are left out. */
  readonly hours: readonly HourOfMail[];
  /** When somebody last counted. */
  readonly countedAt: Instant;
  /** What was before the last stop ended doesn't count any more. */
  readonly countedFrom: Instant;
  /** Of what somebody was told last. */
  readonly told: Standing["state"];
}

export const newReputation: Reputation = {
  standing: { state: "flowing" },
  hours: [],
  countedAt: 0,
  countedFrom: 0,
  told: "flowing",
};

/** More than one look takes; what a longer outage left uncounted is in the past and stays so. */
const MOST_HOURS = 6;

/** The hours that may have changed since the last count, oldest first: its own, the one before, and all since. */
export const hoursToCount = ({ countedAt }: Reputation, now: Instant): Instant[] => {
  const last = startOfHour(now);
  const first = Math.max(startOfHour(countedAt) - HOUR, last - (MOST_HOURS - 1) * HOUR);
  const count = Math.max(0, Math.floor((last - first) / HOUR) + 1);
  return Array.from({ length: count }, (_, place) => first + place * HOUR);
};

/** Whether it is worth a write: where no mail is sent, once an hour, so that few hours have to be counted again. */
export const isNews = (before: Reputation, { countedAt, ...after }: Reputation): boolean => {
  const { countedAt: last, ...known } = before;
  return startOfHour(last) !== startOfHour(countedAt) || JSON.stringify(known) !== JSON.stringify(after);
};

/** The reputation by what was just counted. `counted`: hours that stand in place of what was known of them. */
export const recountReputation = (
  { standing, hours, countedFrom, told }: Reputation,
  counted: readonly HourOfMail[],
  now: Instant,
): Reputation => {
  const starts = new Set(counted.map(({ start }) => start));
  const known = [...hours.filter(({ start }) => !starts.has(start)), ...counted]
    .filter(({ start, sent, bounced, complained }) => start > now - LONGEST - HOUR && sent + bounced + complained > 0)
    .toSorted((one, other) => one.start - other.start);
  const next = judgeReputation(windowOf(known, now, countedFrom), standing, now);
  const resumed = standing.state === "stopped" && next.state === "flowing";
  return { standing: next, hours: known, countedAt: now, countedFrom: resumed ? now : countedFrom, told };
};
