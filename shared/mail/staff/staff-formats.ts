import { varietyOf } from "../../language/variety-of.ts";

/** How a place writes the figures of a report. */
export interface StaffFormats {
  count(value: number): string;
  /** A count as it is expected to be: `3.5`. */
  rough(value: number): string;
  /** Of 0 to 1: `37 %`. */
  share(value: number): string;
  /** From 1 to 5: `4.2`. */
  mark(value: number): string;
  /** In the one unit that says most: `4 sec`, `1.2 min`, `3.5 hr`, `2.1 days`. */
  time(ms: number): string;
  /** The same with a sign. */
  signed: Signed;
  /** Of a date such as `2026-11-16`. */
  day(date: string): { weekday: string; short: string; long: string };
  /** From the first day to the last one. */
  period(from: string, to: string): string;
}

type Signed = Record<"count" | "share" | "mark" | "time" | "points", (difference: number) => string>;

const SECOND = 1000;
const UNITS = [
  ["day", 86_400_000, 2],
  ["hour", 3_600_000, 1],
  ["minute", 60_000, 1],
  ["second", SECOND, 0],
] as const;

/** `locale` where it is a variety of the texts' language, else that. */
export const staffFormats = (locale: string, language: string): StaffFormats => {
  const place = varietyOf(locale, language);
  const plain = numbers(place, {});
  const withSign = numbers(place, { signDisplay: "exceptZero" });
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(place, { ...options, timeZone: "UTC" });
  const [weekday, short] = [weekdays(dates), dates({ day: "numeric", month: "short" })];
  const long = dates({ weekday: "short", day: "numeric", month: "short" });
  const period = dates({ day: "numeric", month: "long", year: "numeric" });
  return {
    ...plain,
    signed: withSign,
    day: (date) => {
      const at = Date.parse(date);
      return { weekday: weekday.format(at), short: short.format(at), long: long.format(at) };
    },
    period: (from, to) => period.formatRange(Date.parse(from), Date.parse(to)),
  };
};

/** Seven of them stand beside each other on a phone: where "short" is the whole name, as in Arabic and Thai, narrow ones do. */
const MOST_LETTERS = 5;
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));

const weekdays = (dates: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat): Intl.DateTimeFormat => {
  const short = dates({ weekday: "short" });
  return WEEK.every((day) => short.format(day).length <= MOST_LETTERS) ? short : dates({ weekday: "narrow" });
};

const numbers = (place: string, sign: Intl.NumberFormatOptions) => {
  const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const made = new Intl.NumberFormat(place, { ...options, ...sign });
    return (value) => made.format(value).replace("-", "\u2212");
  };
  const [one, ten] = [{ maximumFractionDigits: 0 }, { maximumFractionDigits: 1 }];
  const times = UNITS.map(([unit, length, least]) => {
    const style = { style: "unit", unit, unitDisplay: "short" } as const;
    const [fine, coarse] = [format({ ...style, ...ten }), format({ ...style, ...one })];
    return { length, least, write: (value: number) => (Math.abs(value) < 10 ? fine : coarse)(value) };
  });
  const time = (ms: number): string => {
    const fitting = times.find(({ length, least }) => Math.abs(ms) >= length * least);
    return fitting === undefined ? "" : fitting.write(ms / fitting.length);
  };
  return {
    count: format(one),
    points: format(one),
    rough: format(ten),
    share: format({ style: "percent", ...one }),
    mark: format({ minimumFractionDigits: 1, ...ten }),
    time,
  };
};
