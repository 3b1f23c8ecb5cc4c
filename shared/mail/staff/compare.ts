import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { StaffFormats } from "./staff-formats.ts";

/** Below this a percentage says less than the number: "+50 %" for one complaint more. */
const SMALL = 20;

export type Unit = "count" | "time" | "share" | "mark";

/** One figure of two periods, in words. `null` and `undefined` are what wasn't measured. */
export const compare = (
  unit: Unit,
  now: number | null,
  before: number | null | undefined,
  { say }: StaffTexts,
  formats: StaffFormats,
): string => {
  if (now === null || before === null || before === undefined) return say("compare.none");
  if (formats[unit](now) === formats[unit](before)) return say("compare.same");
  const difference = now - before;
  switch (unit) {
    case "count":
      return before < SMALL || Math.abs(difference) < before / 200
        ? formats.signed.count(difference)
        : formats.signed.share(difference / before);
    case "time":
      return formats.signed.time(difference);
    case "mark":
      return formats.signed.mark(difference);
    case "share": {
      const points = Math.round(difference * 100);
      return points === 0
        ? say("compare.same")
        : say("compare.points", { count: Math.abs(points), change: formats.signed.points(points) });
    }
  }
};
