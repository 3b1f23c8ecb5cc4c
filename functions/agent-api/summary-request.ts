import { summarySchema } from "../../shared/api/summary.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { addDays, lengthOf, MOST_DAYS, todayIn } from "../../shared/figures/period.ts";
import type { SummaryRequest } from "../../shared/figures/summary.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { HttpEvent } from "../http.ts";

const USUAL_DAYS = 30;

/** Defaults depend on the day, so they are part of reading: `from` alone goes to today, `to` alone back by 30 days. */
const schemaAt = (timeZone: string, now: Instant) =>
  summarySchema
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
