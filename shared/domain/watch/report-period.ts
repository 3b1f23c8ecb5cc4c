import { DAY, instantOf, isoDay, localTime, weekdayOf } from "../calendar/zone.ts";
import type { Instant } from "../time.ts";
import type { ReportPeriod } from "./watch.ts";

export interface ReportSchedule {
  every: "day" | "week" | "month" | "never";
  /** Minutes of the local day. */
  at: number;
}

/**
 * The last whole day, week (from Monday) or month that may be reported by now; `undefined` where none ever is. However long
 * nobody looked, it is one: a report of the week before last is no news.
 */
export const lastPeriod = ({ every, at }: ReportSchedule, zone: string, now: Instant): ReportPeriod | undefined => {
  const { day } = localTime(zone, now);
  // By the instant rather than by the clock on the wall, which shows an hour twice in autumn.
  const today = now >= instantOf(zone, day, at) ? day : day - 1;
  switch (every) {
    case "never":
      return undefined;
    case "day":
      return { from: isoDay(today - 1), until: isoDay(today - 1) };
    case "week": {
      const monday = today - weekdayOf(today);
      return { from: isoDay(monday - 7), until: isoDay(monday - 1) };
    }
    case "month": {
      const firstOfThis = Date.parse(`${isoDay(today).slice(0, 8)}01T00:00:00Z`) / DAY;
      return { from: `${isoDay(firstOfThis - 1).slice(0, 8)}01`, until: isoDay(firstOfThis - 1) };
    }
  }
};
