import { present } from "../../shared/complaints/present.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { isNews, joinProofs, newIn } from "../../shared/proof/join-proofs.ts";
import type { ProofReport } from "../../shared/proof/report.ts";
import type { NoticeStore } from "../../shared/storage/notice-store.ts";
import type { OpenProofsStore } from "../../shared/storage/open-proofs-store.ts";
import type { ProofStore } from "../../shared/storage/proof-store.ts";
import { tell } from "./tell.ts";

export interface Dependencies {
  proofs: Pick<ProofStore, "load" | "save">;
  openProofs: Pick<OpenProofsStore, "change">;
  notices: Pick<NoticeStore, "add">;
  now: () => Instant;
}

/** A mail has room for so many; the report has all. */
const MOST_IN_NOTICE = 10;

/** Keeps what was found of a day, and tells supervisors where something is missing of which they haven't heard. */
export const recordProof = async (
  { proofs, openProofs, notices, now }: Dependencies,
  found: ProofReport,
): Promise<ProofReport> => {
  const { day } = found;
  const known = await proofs.load(day);
  const report = joinProofs(known, found);
  const { missingCount: missing, isComplete } = report;
  const fresh = newIn(report, known);
  const named = [...fresh, ...report.missing.filter((one) => !fresh.includes(one))];
  const isToBeTold = isNews(report, known);
  tell(found, isToBeTold ? { missing, named } : undefined);
  if (isToBeTold) {
    const first = named
      .slice(0, MOST_IN_NOTICE)
      .map(({ kind, id, reference }) => ({ kind, id, ...present({ reference }) }));
    // Told before it is known: whoever dies in between tells it again.
    await notices.add({ kind: "proof-incomplete", day, count: missing, first, since: report.provenAt });
  }
  if (report !== known) await proofs.save(report, now());
  const open = { missing, isProven: isComplete, lookedAt: now() };
  await openProofs.change({ days: new Map([[day, isComplete && missing === 0 ? undefined : open]]) });
  return report;
};
