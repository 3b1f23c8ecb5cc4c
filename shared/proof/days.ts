import type { Window } from "../domain/daily-proof/arrivals.ts";
import { type Instant, iso } from "../domain/time.ts";

/** UTC days, as `2026-11-22`: a log's own, and the same wherever the company is. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Logs are kept for 30 days, so of a day so far back all lines are still there, at whatever time of day that is asked. */
export const PROVABLE_DAYS = 29;
/** From a request to its lines in the logs. */
const LOGGED_WITHIN = MINUTE;
/** From a mail's arrival to the last try of taking it in. */
const MAIL_TAKEN_WITHIN = 15 * MINUTE;
/** Lines may lie on the other side of midnight than what they are about. */
const AROUND = HOUR;
/** A mail that failed and is tried again is taken in by then, unless it was set aside. */
const MAIL_TAKEN_LATE = DAY;

export const dayOf = (at: Instant): string => iso(at).slice(0, 10);

/** The last one that has been over for an hour. */
export const lastDayBefore = (now: Instant): string => dayOf(Date.parse(dayOf(now - AROUND)) - 1);

export const dayBefore = (day: string, days: number): string => dayOf(Date.parse(day) - days * DAY);

/** Oldest first, without the first of the two. */
export const daysAfter = (first: string, last: string): string[] => {
  const count = Math.max(0, (Date.parse(last) - Date.parse(first)) / DAY);
  return Array.from({ length: count }, (_, place) => dayBefore(first, -1 - place));
};

export interface Windows {
  requests: Window;
  mails: Window;
  /** In which the gateway's and the doors' lines about them may lie. */
  accessLines: Window;
  doorLines: Window;
  /** In which lines may lie of mails that were set aside with the dead letters and sent back, however late. */
  lateLines: Window;
}

export const windowsOf = (day: string, now: Instant): Windows => {
  const from = Date.parse(day);
  const end = from + DAY;
  return {
    requests: { from, until: Math.min(end, now - LOGGED_WITHIN) },
    mails: { from, until: Math.min(end, now - MAIL_TAKEN_WITHIN) },
    accessLines: { from: from - AROUND, until: Math.min(end + AROUND, now) },
    doorLines: { from: from - AROUND, until: Math.min(end + MAIL_TAKEN_LATE, now) },
    lateLines: { from: Math.min(end + MAIL_TAKEN_LATE, now), until: now },
  };
};
