import * as z from "zod";
import type { Opening } from "../domain/calendar/calendar.ts";
import { isTimeZone } from "../time-zone.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** `17:30` as minutes of a day, which `24:00` ends. */
const minutesOf = (text: string): number => {
  const [hours, minutes] = text.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

const clock = z.string().regex(CLOCK, "a time of day such as 09:00").transform(minutesOf);

const opening = z
  .string()
  .refine((text) => /^[^-]+-[^-]+$/.test(text) && text.split("-").every((part) => CLOCK.test(part)), {
    error: "hours such as 09:00-17:30",
  })
  .transform((text): Opening => {
    const [from = "", to = ""] = text.split("-");
    return [minutesOf(from), minutesOf(to)];
  })
  .refine(([from, to]) => from < to, "must end after they begin; hours past midnight belong to the next day");

const day = z
  .array(opening)
  .max(6)
  .transform((openings) => openings.toSorted(([one], [other]) => one - other))
  .refine((openings) => openings.every(([from], place) => from >= (openings[place - 1]?.[1] ?? 0)), {
    error: "must not overlap",
  })
  .prefault([]);

const isoDay = z.iso.date();

/** Public holidays, by the names of the `date-holidays` package: a country, and a part of it. */
export const holidays = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, "an ISO 3166-1 code such as DE"),
  state: z.string().min(1).max(10).exactOptional(),
  region: z.string().min(1).max(10).exactOptional(),
});

export const calendarName = z.string().regex(/^[a-z0-9-]{1,32}$/, "lower-case letters, digits and hyphens");

const calendar = z
  .strictObject({
    /** The company's, where it isn't another. */
    timeZone: z.string().refine(isTimeZone, "an IANA name such as Europe/Berlin").exactOptional(),
    hours: z
      .strictObject(Object.fromEntries(DAYS.map((name) => [name, day])) as Record<(typeof DAYS)[number], typeof day>)
      .transform((week) => DAYS.map((name) => week[name]))
      .refine((week) => week.some((openings) => openings.length > 0), "must be open at least once a week"),
    holidays: holidays.exactOptional(),
    /** Further days off, and holidays on which the team works all the same. */
    closedOn: z.array(isoDay).max(100).prefault([]),
    openOn: z.array(isoDay).max(100).prefault([]),
  })
  /** What the country's holidays are is known where the calendar is deployed: see `withHolidays`. */
  .transform(({ holidays: _country, closedOn, openOn: _open, ...rest }) => ({ ...rest, holidays: closedOn }));

export const calendars = z.record(calendarName, calendar).prefault({});

/** When a mail that can wait goes out, by the customer's clock. */
export const humaneHours = z
  .strictObject({ from: clock.prefault("09:00"), to: clock.prefault("20:00") })
  .refine(({ from, to }) => to - from >= 60, "must be at least an hour")
  .prefault({});
