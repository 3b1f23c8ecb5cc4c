import * as z from "zod";
import type { Opening } from "../domain/calendar/calendar.ts";

/** Times on a wall's clock: `17:30` in, minutes of the day out. */

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** As the end of something, a day may be written out. */
const END = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const minutesOf = (text: string): number => {
  const [hours, minutes] = text.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

export const timeOfDay = z
  .string()
  .regex(CLOCK, { error: "must be a time of day such as 09:00", abort: true })
  .transform(minutesOf);

const endOfDay = z
  .string()
  .regex(END, { error: "must be a time of day such as 20:00, or 24:00", abort: true })
  .transform(minutesOf);

/** `09:00-17:30` in, and both its minutes out. */
export const opening = z
  .string()
  .refine(
    (text) => {
      const [from = "", to = "", ...more] = text.split("-");
      return CLOCK.test(from) && END.test(to) && more.length === 0;
    },
    { error: "must be hours such as 09:00-17:30", abort: true },
  )
  .refine((text) => {
    const [from = "", to = ""] = text.split("-");
    return minutesOf(from) < minutesOf(to);
  }, "must end after they begin; hours past midnight belong to the next day")
  .transform((text): Opening => {
    const [from = "", to = ""] = text.split("-");
    return [minutesOf(from), minutesOf(to)];
  });

/** When a mail that can wait goes out, by the customer's clock. */
export const humaneHours = z
  .strictObject({
    from: timeOfDay.prefault("09:00").describe("Not before."),
    to: endOfDay.prefault("20:00").describe("Not after."),
  })
  .refine(({ from, to }) => to - from >= 60, {
    error: '"to" must be at least an hour after "from", on the same day',
  })
  .prefault({})
  .describe("When a mail that can wait goes out, by the customer's own clock.");
