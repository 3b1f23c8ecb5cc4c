import type { Instant } from "../../domain/time.ts";

const MOST_MS = 24 * 60 * 60_000;

/** The one form of a date that RFC 9110, 5.6.7, lets anybody write; `Date.parse` takes much more. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/u;

/** How long a receiver asks to be left alone, ms, and at most a day; `undefined` unless it says so in a valid way. */
export const readRetryAfter = (header: string | undefined, now: Instant): number | undefined => {
  const millis = millisOf(header ?? "", now);
  return Number.isNaN(millis) ? undefined : Math.min(Math.max(millis, 0), MOST_MS);
};

const millisOf = (text: string, now: Instant): number => {
  if (/^\d+$/u.test(text)) return Number(text) * 1_000;
  return HTTP_DATE.test(text) ? Date.parse(text) - now : Number.NaN;
};
