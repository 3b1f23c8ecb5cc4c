import { log } from "../../shared/log.ts";
import { dayBefore, dayOf, daysAfter, lastDayBefore, PROVABLE_DAYS } from "../../shared/proof/days.ts";
import type { LookedBack } from "../../shared/proof/look-back.ts";
import { arrivalsIn, type ProofReport } from "../../shared/proof/report.ts";
import type { OpenDay, OpenProofs, OpenProofsStore } from "../../shared/storage/open-proofs-store.ts";
import { isAlarmOver, type Dependencies as Measuring, measureProofs, missingIn } from "./measure-proofs.ts";
import { type Dependencies as Recording, recordProof } from "./record-proof.ts";

export interface Dependencies extends Recording, Measuring {
  openProofs: OpenProofsStore;
  prove: (day: string, time: AbortSignal) => Promise<ProofReport>;
  lookBack: (day: string, time: AbortSignal) => Promise<LookedBack>;
}

/**
 * Proves the last day, and beside it one that is open since earlier, each hour until nothing of them is missing: what is brought
 * back is found by itself, and ends the alarm. Where everything is proven it costs a look at what is known.
 */
export const proveLastDay = async (
  dependencies: Dependencies,
  time: AbortSignal,
): Promise<{ day: string; missing: number }> => {
  const { openProofs, prove, now } = dependencies;
  const at = now();
  const last = lastDayBefore(at);
  const known = await openUp(dependencies, last);
  const open = new Map(known.open);
  const proven: ProofReport[] = [];
  const proveOnce = async (day: string): Promise<void> => {
    if (time.aborted) return;
    const report = await recordProof(dependencies, await prove(day, time));
    proven.push(report);
    if (report.isComplete && report.missingCount === 0) open.delete(day);
    else open.set(day, { missing: report.missingCount, isProven: report.isComplete, lookedAt: at });
  };
  for (const day of dueOf(known.open, last)) await proveOnce(day);
  const earlier = dayBefore(dayOf(at), FIRST_LOOKED_BACK + new Date(at).getUTCHours());
  if (!open.has(earlier) && (await isSomethingGone(dependencies, earlier, time))) await proveOnce(earlier);

  const isLastProven = open.get(last)?.isProven ?? true;
  if (isLastProven) {
    await measureProofs(dependencies, { ...known, open }, proven);
    if (missingIn({ open }) === 0 && isAlarmOver(known, at)) await openProofs.change({ raisedAt: "over" });
  }
  return { day: last, missing: missingIn({ open }) };
};

/** Days back. The last day is proven anyway; of the 24 before it each hour looks at one. */
const FIRST_LOOKED_BACK = 2;

const NOBODY_LOOKED: OpenDay = { missing: 0, isProven: false, lookedAt: 0 };

/**
 * All that is open, with the days that came to an end since. The first of all is the day before the first run: earlier ones
 * nobody could have proven. What is older than the logs can't be proven any more, which is said once.
 */
const openUp = async ({ openProofs, now }: Dependencies, last: string): Promise<OpenProofs> => {
  const known = await openProofs.load();
  const { through = dayBefore(last, 1) } = known;
  const oldest = dayBefore(dayOf(now()), PROVABLE_DAYS);
  const ended = daysAfter(through, last);
  const given = [...new Set([...known.open.keys(), ...ended])].filter((day) => day < oldest).toSorted();
  const fresh = ended.filter((day) => day >= oldest && !known.open.has(day));
  if (given.length > 0) {
    const missing = given.reduce((sum, day) => sum + (known.open.get(day)?.missing ?? 0), 0);
    log.error("proof-given-up", { day: given[0] ?? "", count: given.length, missing });
  }
  if (ended.length === 0 && given.length === 0) return known;
  const days = new Map<string, OpenDay | undefined>([
    ...given.filter((day) => known.open.has(day)).map((day) => [day, undefined] as const),
    ...fresh.map((day) => [day, NOBODY_LOOKED] as const),
  ]);
  await openProofs.change({ ...(ended.length === 0 ? {} : { through: last }), days });
  const open = new Map(known.open);
  for (const [day, one] of days) {
    if (one === undefined) open.delete(day);
    else open.set(day, one);
  }
  return { ...known, through: last, open };
};

/** The last day, and of the others the one at which nobody has looked for longest: one that stays open holds up none. */
const dueOf = (open: ReadonlyMap<string, OpenDay>, last: string): string[] => {
  const [longest] = [...open]
    .filter(([day]) => day !== last)
    .toSorted(([day, one], [other, its]) => one.lookedAt - its.lookedAt || Date.parse(day) - Date.parse(other));
  return [...(open.has(last) ? [last] : []), ...(longest === undefined ? [] : [longest[0]])];
};

const isSomethingGone = async (
  { proofs, lookBack }: Dependencies,
  day: string,
  time: AbortSignal,
): Promise<boolean> => {
  if (time.aborted) return false;
  const report = await proofs.load(day);
  if (report === undefined || !hadArrivals(report)) return false;
  const { count, gone, isComplete } = await lookBack(day, time);
  log.info("day-looked-back", { day, count, missing: gone, outcome: isComplete ? "complete" : "incomplete" });
  return gone > 0;
};

const hadArrivals = (report: ProofReport): boolean =>
  arrivalsIn(report) > 0 || report.doors.some(({ became }) => Object.keys(became).length > 0);
