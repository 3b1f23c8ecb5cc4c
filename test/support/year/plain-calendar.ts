import { type Office, offices } from "./company.ts";
import { YEAR } from "./outages.ts";
import { DAY, HOUR, MINUTE } from "./span.ts";

/**
 * Office hours reckoned slowly and plainly, to judge the core's: each minute of the year is asked, by ICU's clock, whether
 * the office is open.
 */

const FROM = YEAR.from - 10 * DAY;
const MINUTES = (YEAR.to + 120 * DAY - FROM) / MINUTE;

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** What a clock on the wall there shows. */
export const wallClock = (timeZone: string): ((at: number) => { date: string; minute: number }) => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (at) => {
    const [date = "", time = ""] = format.format(at).split(" ");
    const [hours, minutes] = time.split(":").map(Number);
    return { date, minute: (hours ?? 0) * 60 + (minutes ?? 0) };
  };
};

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const spanOf = (text: string): [number, number] => [minuteOf(text.slice(0, 5)), minuteOf(text.slice(6))];

type Hours = Readonly<Record<string, readonly string[]>>;

const openMinutes = (office: Office): Uint8Array => {
  const { timeZone, hours, closedOn } = offices[office];
  const clock = wallClock(timeZone);
  const spans: Record<string, [number, number][]> = Object.fromEntries(
    Object.entries(hours).map(([day, texts]) => [day, texts.map(spanOf)]),
  );
  const open = new Uint8Array(MINUTES);
  for (let hour = 0; hour < MINUTES / 60; hour += 1) {
    // No zone of these changes its clocks but at a full hour.
    const { date, minute: first } = clock(FROM + hour * HOUR);
    const day = WEEKDAYS[new Date(date).getUTCDay()] ?? "";
    const openings = (closedOn as readonly string[]).includes(date) ? [] : (spans[day] ?? []);
    for (let minute = 0; minute < 60; minute += 1) {
      const shown = first + minute;
      open[hour * 60 + minute] = openings.some(([from, to]) => from <= shown && shown < to) ? 1 : 0;
    }
  }
  return open;
};

const tables = new Map<Office, Uint8Array>();

const tableOf = (office: Office): Uint8Array => {
  const table = tables.get(office) ?? openMinutes(office);
  tables.set(office, table);
  return table;
};

export const isOpen = (office: Office, at: number): boolean => tableOf(office)[Math.floor((at - FROM) / MINUTE)] === 1;

/** The first open minute from then on. */
export const nextOpen = (office: Office, at: number): number => {
  const table = tableOf(office);
  let minute = Math.floor((at - FROM) / MINUTE);
  if (table[minute] === 1) return at;
  while (minute < MINUTES && table[minute] !== 1) minute += 1;
  return FROM + minute * MINUTE;
};

/**
 * When so many open milliseconds have passed, minute by minute, of the spans at which it was our turn; the last one has
 * no end. `undefined` where that is later than the table goes.
 */
export const afterOpen = (
  office: Office,
  ours: readonly { from: number; to: number }[],
  millis: number,
): number | undefined => {
  const table = tableOf(office);
  let left = millis;
  for (const { from, to } of ours) {
    for (let at = from; at < to; ) {
      const minute = Math.floor((at - FROM) / MINUTE);
      if (minute >= MINUTES) return undefined;
      const end = Math.min(FROM + (minute + 1) * MINUTE, to);
      if (table[minute] === 1) {
        if (left <= end - at) return at + left;
        left -= end - at;
      }
      at = end;
    }
  }
  return undefined;
};

/** The mean of an office's working days, in milliseconds. */
export const usualDay = (office: Office): number => {
  const hours: Hours = offices[office].hours;
  const days = Object.values(hours).map((openings) =>
    openings.map(spanOf).reduce((sum, [from, to]) => sum + to - from, 0),
  );
  return (days.reduce((sum, day) => sum + day, 0) / days.length) * MINUTE;
};
