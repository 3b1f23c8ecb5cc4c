import { DAY, instantOf, isoDay, localTime } from "../domain/calendar/zone.ts";
import type { Instant } from "../domain/time.ts";
import { HOUR, type Hour, type Hours, hourOf } from "./hour.ts";

/** Days of a zone's calendar, as `2026-11-22`, the first and the last included. */
export interface Period {
  from: string;
  to: string;
  /** IANA. */
  timeZone: string;
}

/** A leap year. */
export const MOST_DAYS = 366;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export const lengthOf = ({ from, to }: Pick<Period, "from" | "to">): number => numberOf(to) - numberOf(from) + 1;

export const todayIn = (timeZone: string, now: Instant): string => isoDay(localTime(timeZone, now).day);

export const addDays = (day: string, days: number): string => isoDay(numberOf(day) + days);

/** As many days, up to the day before. */
export const periodBefore = (period: Period): Period => ({
  ...period,
  from: addDays(period.from, -lengthOf(period)),
  to: addDays(period.from, -1),
});

export const daysOf = (period: Period): string[] =>
  Array.from({ length: lengthOf(period) }, (_, place) => addDays(period.from, place));

/**
 * A local day is made of the UTC hours that begin in it, so each hour is in one day of any zone. Where the zone is off by
 * half an hour, a day so begins half an hour late, and ends as late: 00:30 to 00:30 in India.
 */
const firstHourOf = (day: string, timeZone: string): Instant =>
  Math.ceil(instantOf(timeZone, numberOf(day), 0) / HOUR) * HOUR;

/** `undefined` for a period of one day that the zone left out, as Samoa did at the end of 2011. */
export const hoursOf = ({ from, to, timeZone }: Period): Hours | undefined => {
  const [first, end] = [firstHourOf(from, timeZone), firstHourOf(addDays(to, 1), timeZone)];
  return end <= first ? undefined : { from: hourOf(first), to: hourOf(end - HOUR) };
};

/** The local day that each hour of the period is in. */
export const dayByHour = (period: Period): ReadonlyMap<Hour, string> => {
  const days = new Map<Hour, string>();
  for (const day of daysOf(period)) {
    const end = firstHourOf(addDays(day, 1), period.timeZone);
    for (let at = firstHourOf(day, period.timeZone); at < end; at += HOUR) days.set(hourOf(at), day);
  }
  return days;
};

/** The UTC days that the hours are in. */
export const utcDaysOf = ({ from, to }: Hours): string[] =>
  daysOf({ from: from.slice(0, 10), to: to.slice(0, 10), timeZone: "UTC" });
