import * as z from "zod";
import type { Instant } from "../../shared/domain/time.ts";
import { dimensions } from "../../shared/figures/dimension.ts";
import { addDays, lengthOf, MOST_DAYS, todayIn } from "../../shared/figures/period.ts";
import type { SummaryRequest } from "../../shared/figures/summary.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { HttpEvent } from "../http.ts";

const USUAL_DAYS = 30;
const groupings = [...dimensions, "day"] as const;

/** Years of four digits, with room to reckon on both sides. */
const day = (name: string) =>
  z.iso
    .date(`${name} must be a day such as 2026-11-22.`)
    .refine((text) => text >= "2000" && text < "3000", `${name} must be a day of the years 2000 to 2999.`);

/** Defaults depend on the day, so they are part of reading: `from` alone goes to today, `to` alone back by 30 days. */
const schemaAt = (timeZone: string, now: Instant) =>
  z
    .strictObject({
      from: day("from").exactOptional(),
      to: day("to").exactOptional(),
      by: z.enum(groupings, `by must be one of ${groupings.join(", ")}.`).default("channel"),
      format: z.enum(["json", "csv"], "format must be json or csv.").exactOptional(),
    })
    .transform(({ from, to = todayIn(timeZone, now), by, format }) => ({
      report: { from: from ?? addDays(to, 1 - USUAL_DAYS), to, by, timeZone } satisfies SummaryRequest,
      format,
    }))
    .superRefine(({ report }, context) => {
      const days = lengthOf(report);
      if (days < 1) context.addIssue({ code: "custom", path: ["from"], message: "from must not be later than to." });
      if (days > MOST_DAYS) {
        const message = `A report may span ${MOST_DAYS} days; this is ${days}.`;
        context.addIssue({ code: "custom", path: ["from"], message });
      }
    });

export const readSummaryRequest = (
  event: HttpEvent,
  timeZone: string,
  now: Instant,
): { report: SummaryRequest; format: "json" | "csv" } => {
  const { report, format } = readFields(schemaAt(timeZone, now), event.queryStringParameters ?? {});
  return { report, format: format ?? (prefersCsv(event.headers.accept) ? "csv" : "json") };
};

/** RFC 9110, 12.5.1, as far as two formats need it: JSON unless CSV is asked for by name, and liked better. */
const prefersCsv = (accept = ""): boolean => {
  const weights = new Map(accept.toLowerCase().split(",").map(readRange));
  const csv = weights.get("text/csv") ?? 0;
  return csv > 0 && csv >= (weights.get("application/json") ?? 0);
};

const readRange = (range: string): [type: string, weight: number] => {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return [type, weight === undefined ? 1 : Number(weight) || 0];
};
