import * as z from "zod";
import type { Calendar, Opening } from "../domain/calendar/calendar.ts";
import { isTimeZone } from "../time-zone.ts";
import { opening } from "./time-of-day.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const day = z
  .array(opening)
  .max(6)
  .transform((openings) => openings.toSorted(([one], [other]) => one - other))
  .refine((openings) => openings.every(([from], place) => from >= (openings[place - 1]?.[1] ?? 0)), {
    error: "must not overlap",
  })
  .prefault([])
  .describe("Hours such as `09:00-17:30`, several where there are breaks.");

const days = z.array(z.iso.date("must be a day such as 2026-12-24")).max(100).prefault([]);

/** A country and a part of it, by the codes of the `date-holidays` package, against which they are checked at synth. */
const holidays = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "must be an ISO 3166-1 code such as DE", abort: true })
    .describe("By its ISO 3166-1 code."),
  state: z.string().min(1).max(10).exactOptional().describe("Such as `BE`, Berlin."),
  region: z.string().min(1).max(10).exactOptional().describe("Part of a state; few countries have any."),
});

const calendar = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, "must be an IANA name such as Europe/Berlin")
      .exactOptional()
      .describe("IANA; the company's, where it isn't another."),
    hours: z
      .strictObject(Object.fromEntries(DAYS.map((name) => [name, day])) as Record<(typeof DAYS)[number], typeof day>)
      .transform((week): readonly (readonly Opening[])[] => DAYS.map((name) => week[name]))
      .refine((week) => week.some((openings) => openings.length > 0), "must be open at least once a week")
      .describe("When the team works, by day of the week; a day that isn't there is off."),
    holidays: holidays.exactOptional().describe("Whose public holidays are days off. None are where this isn't set."),
    closedOn: days.describe("Further days off: a works outing, a holiday that was given at short notice."),
    openOn: days.describe("Public holidays on which the team works all the same."),
  })
  .superRefine(({ closedOn, openOn }, context) => {
    for (const [index, date] of openOn.entries()) {
      if (!closedOn.includes(date)) continue;
      context.addIssue({ code: "custom", path: ["openOn", index], message: "must not be in closedOn too" });
    }
  });

/** A calendar as a company writes it. */
export type WrittenCalendar = z.output<typeof calendar>;

const calendarName = z.string().regex(/^[a-z0-9-]{1,32}$/, "must be lower-case letters, digits and hyphens");

export const calendars = z.record(calendarName, calendar).prefault({});

/** As the core takes it. What the country's holidays are isn't known here: `withHolidays` puts them in. */
export const calendarsOf = (
  written: Readonly<Record<string, WrittenCalendar>>,
  companyZone: string,
): Record<string, Calendar> =>
  Object.fromEntries(
    Object.entries(written).map(([name, { timeZone = companyZone, hours, closedOn }]) => [
      name,
      { timeZone, hours, holidays: closedOn },
    ]),
  );
