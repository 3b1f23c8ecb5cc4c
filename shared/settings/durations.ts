import * as z from "zod";
import { parseDuration, parseWorkingTime } from "../duration.ts";

/** Lengths of time, as ISO 8601 durations in. */

/** Milliseconds out. */
export const duration = (fallback: string) =>
  z
    .string()
    .prefault(fallback)
    .transform((text, context) => {
      const millis = parseDuration(text);
      if (millis === undefined || millis === 0) {
        context.addIssue({ code: "custom", message: `"${text}" is not an ISO 8601 duration such as PT10M or P2D` });
        return z.NEVER;
      }
      return millis;
    });

/** Days of a team's calendar and hours of its opening out: `P1D` is one working day, `PT8H` eight open hours. */
export const workingTime = z.string().transform((text, context) => {
  const time = parseWorkingTime(text);
  if (time === undefined || time.days + time.millis === 0) {
    context.addIssue({ code: "custom", message: `"${text}" is not a working time such as PT4H or P2D` });
    return z.NEVER;
  }
  return time;
});
