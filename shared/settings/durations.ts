import * as z from "zod";
import { parseDuration, parseWorkingTime } from "../duration.ts";

/** Lengths of time, as ISO 8601 durations in. */

const DAY = 86_400_000;
/** Ten years. What is longer is a slip of the pen, and leads beyond what a date can hold. */
const LONGEST_DAYS = 3_650;

const refuse = (context: z.RefinementCtx, text: string, why: string): never => {
  context.addIssue({ code: "custom", message: `"${text}" ${why}` });
  return z.NEVER;
};

const tooLong = `is longer than ten years, P${LONGEST_DAYS}D`;

/** Milliseconds out. */
export const length = z.string().transform((text, context) => {
  const millis = parseDuration(text);
  if (millis === undefined || millis === 0) {
    return refuse(context, text, "is not an ISO 8601 duration such as PT10M or P2D");
  }
  return millis > LONGEST_DAYS * DAY ? refuse(context, text, tooLong) : millis;
});

export const duration = (fallback: string) => length.prefault(fallback);

/** Days of a team's calendar and hours of its opening out: `P1D` is one working day, `PT8H` eight open hours. */
export const workingTime = z.string().transform((text, context) => {
  const time = parseWorkingTime(text);
  if (time === undefined || time.days + time.millis === 0) {
    return refuse(context, text, "is not a working time such as PT4H or P2D");
  }
  return time.days + time.millis / DAY > LONGEST_DAYS ? refuse(context, text, tooLong) : time;
});
