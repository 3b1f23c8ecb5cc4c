import { present } from "../../shared/complaints/present.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { log } from "../../shared/log.ts";
import { DAY, lastDayBefore } from "../../shared/proof/days.ts";
import { arrivalsIn, type ProofReport } from "../../shared/proof/report.ts";
import type { NoticeStore } from "../../shared/storage/notice-store.ts";
import type { ProofStore } from "../../shared/storage/proof-store.ts";

export interface Dependencies {
  proofs: Pick<ProofStore, "load" | "save">;
  prove: (day: string, isTimeLeft: () => boolean) => Promise<ProofReport>;
  notices: Pick<NoticeStore, "add">;
  putMetrics: (found: { Arrivals: number; Missing: number }) => void;
  now: () => Instant;
}

/**
 * Proves the last day, and again each hour until nothing of it is missing: what is brought back is found by itself, and ends
 * the alarm. A day that is proven costs one read.
 */
export const proveLastDay = async (
  { proofs, prove, notices, putMetrics, now }: Dependencies,
  isTimeLeft: () => boolean,
): Promise<{ day: string; missing: number }> => {
  const day = lastDayBefore(now());
  const known = await proofs.load(day);
  if (known?.isComplete === true && known.missingCount === 0) return { day, missing: 0 };
  const report = await prove(day, isTimeLeft);
  const isWorse = tell(report, known?.missingCount ?? 0);
  const since = Date.parse(day) + DAY;
  // Told before it is known: whoever dies in between tells it again.
  if (isWorse) await notices.add({ kind: "proof-incomplete", day, count: report.missingCount, since });
  await proofs.save(report, now());
  if (report.isComplete) putMetrics({ Arrivals: arrivalsIn(report), Missing: report.missingCount });
  return { day, missing: report.missingCount };
};

/** Whoever reads a log reads no more; the report has all. */
const MOST_TOLD = 20;

/** One line for each proof; an alarm, and what is missing, only where that is more than was known. Gives whether that is so. */
export const tell = (report: ProofReport, known: number): boolean => {
  const { day, isComplete, missingCount: missing } = report;
  log.info("day-proven", { day, count: arrivalsIn(report), missing, outcome: isComplete ? "complete" : "incomplete" });
  const isWorse = missing > known;
  if (!isWorse) return false;
  log.error("alarm-raised", { kind: "proof-incomplete", day, count: missing });
  for (const { kind, id, reference, detail } of report.missing.slice(0, MOST_TOLD)) {
    log.error("proof-missing", { day, kind, ...present({ id, reference, reason: detail }) });
  }
  if (missing > MOST_TOLD) log.error("proof-missing", { day, kind: "more", count: missing - MOST_TOLD });
  return true;
};
