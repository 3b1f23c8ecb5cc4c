import { type Instant, type Millis, NEVER } from "../time.ts";
import { DAY, type Interval, isoDay, localTime, weekdayOf, whenShown } from "./zone.ts";

/** When a team works. Nobody without one is ever closed. */
export interface Calendar {
  /** IANA. */
  timeZone: string;
  /** Seven lists, Monday's first: from and to in minutes of the local day, in order, apart from each other. */
  hours: readonly (readonly Opening[])[];
  /** Local days without any hours, as `2026-12-25`. */
  holidays: readonly string[];
}

export type Opening = readonly [from: number, to: number];

/** A length of working time: hours while the team is there, and days as long as that team's usual one. */
export interface WorkingTime {
  days: number;
  millis: Millis;
}

/** Ten years without an opening are a mistake, not a long holiday. */
const MOST_DAYS = 3_660;
const MINUTE = 60_000;

/** What a length of working time is for this team, in open milliseconds. */
export const openMillis = ({ days, millis }: WorkingTime, calendar: Calendar | undefined): Millis =>
  Math.round(days * usualDay(calendar)) + millis;

/** An average over the days of the week on which the team works at all. */
const usualDay = (calendar: Calendar | undefined): Millis => {
  if (calendar === undefined) return DAY;
  const lengths = calendar.hours.map((day) => day.reduce((sum, [from, to]) => sum + (to - from), 0));
  const open = lengths.filter((length) => length > 0);
  return (open.reduce((sum, length) => sum + length, 0) / Math.max(1, open.length)) * MINUTE;
};

/** When so much open time has passed since then; `NEVER` where the team never opens. */
export const addOpen = (calendar: Calendar | undefined, from: Instant, millis: Millis): Instant => {
  if (calendar === undefined) return from + millis;
  let left = millis;
  const { day: first } = localTime(calendar.timeZone, from);
  for (let day = first; day < first + MOST_DAYS; day += 1) {
    for (const opening of openings(calendar, day)) {
      const start = Math.max(opening.from, from);
      const open = opening.to - start;
      if (open <= 0) continue;
      if (left <= open) return start + left;
      left -= open;
    }
  }
  return NEVER;
};

/** How much open time lies between two moments. */
export const openBetween = (calendar: Calendar | undefined, from: Instant, to: Instant): Millis => {
  if (to <= from) return 0;
  if (calendar === undefined) return to - from;
  const [first, last] = [localTime(calendar.timeZone, from).day, localTime(calendar.timeZone, to).day];
  let sum = 0;
  for (let day = first; day <= last; day += 1) {
    for (const opening of openings(calendar, day)) {
      sum += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
    }
  }
  return sum;
};

/** Asked again and again for the same days: a zone's rules cost more to look up than all that is done with them. */
interface Known {
  holidays: ReadonlySet<string>;
  days: Map<number, readonly Interval[]>;
}

const MOST_KEPT = 4_000;
const known = new WeakMap<Calendar, Known>();

/** In order and apart from each other, also where the clock is put back and shows two of them twice. */
const openings = (calendar: Calendar, day: number): readonly Interval[] => {
  const { holidays, days } = knownOf(calendar);
  const kept = days.get(day);
  if (kept !== undefined) return kept;
  if (days.size >= MOST_KEPT) days.clear();
  const hours = holidays.has(isoDay(day)) ? [] : (calendar.hours[weekdayOf(day)] ?? []);
  const made = hours
    .flatMap((opening) => whenShown(calendar.timeZone, day, opening))
    .sort((one, other) => one.from - other.from);
  days.set(day, made);
  return made;
};

const knownOf = (calendar: Calendar): Known => {
  const kept = known.get(calendar);
  if (kept !== undefined) return kept;
  const made = { holidays: new Set(calendar.holidays), days: new Map<number, readonly Interval[]>() };
  known.set(calendar, made);
  return made;
};
