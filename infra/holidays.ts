import { createRequire } from "node:module";
import type PublicHolidays from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import type { WrittenCalendar } from "../shared/settings/calendars.ts";
import type { Holidays } from "../shared/settings/holidays.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEARS_AHEAD = 10;
/** A day with a change of the clock has 23. What is shorter, such as the afternoon of Christmas Eve, is a working day. */
const WHOLE_DAY = 23 * HOUR;

/** Loaded on first use: it brings the rules of all countries, and takes as long as the rest of a start. */
export const loadLibrary = (): typeof PublicHolidays => createRequire(import.meta.url)("date-holidays");

/** All days off of each calendar that has a country's holidays, from last year to ten years ahead, in order. */
export const holidaysOf = (calendars: Readonly<Record<string, WrittenCalendar>>, thisYear: number): Holidays =>
  Object.fromEntries(
    Object.entries(calendars).flatMap(([name, { holidays, closedOn, openOn }]) => {
      if (holidays === undefined) return [];
      const days = new Set([...publicHolidays(holidays, thisYear), ...closedOn]);
      return [[name, [...days].filter((day) => !openOn.includes(day)).sort()]];
    }),
  );

const publicHolidays = (
  { country, state = "", region = "" }: NonNullable<WrittenCalendar["holidays"]>,
  thisYear: number,
): string[] => {
  const library = new (loadLibrary())(country, state, region);
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => thisYear - 1 + index);
  return years.flatMap((year) =>
    library
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .flatMap((holiday) => wholeDays(holiday, country)),
  );
};

/** In local days, whose date the library writes with the time at which a holiday begins there. */
const wholeDays = (holiday: HolidaysTypes.Holiday, country: string): string[] => {
  const from = Date.parse(`${holiday.date.slice(0, 19).replace(" ", "T")}Z`) - misplacedBy(holiday, country);
  const until = from + (holiday.end.getTime() - holiday.start.getTime());
  const midnight = Math.floor(from / DAY) * DAY;
  const days = Array.from({ length: Math.ceil((until - midnight) / DAY) }, (_, index) => midnight + index * DAY);
  return days
    .filter((day) => Math.min(until, day + DAY) - Math.max(from, day) >= WHOLE_DAY)
    .map((day) => new Date(day).toISOString().slice(0, 10));
};

/** Korea's New Year is the day itself with those around it; the library's rule begins a day late, and says so itself. */
const misplacedBy = ({ rule }: HolidaysTypes.Holiday, country: string): number =>
  country === "KR" && rule === "korean 01-0-01 P3D" ? DAY : 0;
