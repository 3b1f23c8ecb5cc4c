import { present } from "../../shared/complaints/present.ts";
import type { Missing } from "../../shared/domain/daily-proof/missing.ts";
import { log } from "../../shared/log.ts";
import { arrivalsIn, type ProofReport } from "../../shared/proof/report.ts";

/** Whoever reads a log reads no more; the report has all. */
const MOST_TOLD = 20;

/** One line for each proof; an alarm, and what is missing, only where that is news. */
export const tell = (report: ProofReport, news: { missing: number; named: readonly Missing[] } | undefined): void => {
  const { day, isComplete, missingCount } = report;
  const outcome = isComplete ? "complete" : "incomplete";
  log.info("day-proven", { day, count: arrivalsIn(report), missing: missingCount, outcome });
  if (news === undefined) return;
  log.error("alarm-raised", { kind: "proof-incomplete", day, count: news.missing });
  for (const { kind, id, reference, detail } of news.named.slice(0, MOST_TOLD)) {
    log.error("proof-missing", { day, kind, ...present({ id, reference, reason: detail }) });
  }
  if (news.missing > MOST_TOLD) log.error("proof-missing", { day, kind: "more", count: news.missing - MOST_TOLD });
};
