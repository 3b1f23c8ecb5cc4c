import { type Missing, nameOfMissing } from "../domain/daily-proof/missing.ts";
import { lastDayBefore } from "./days.ts";
import { MOST_NAMED, type ProofReport } from "./report.ts";

/**
 * What is known of a day after one more proof of it. One that had no time for everything takes nothing back: what it didn't look
 * at is missing still, and where all was there it has to name something.
 */
export const joinProofs = (known: ProofReport | undefined, found: ProofReport): ProofReport => {
  if (found.isComplete || known === undefined) return found;
  const fresh = newIn(found, known);
  if (fresh.length === 0 && isWhole(known)) return known;
  return {
    ...found,
    doors: found.doors.length === 0 ? known.doors : found.doors,
    missingCount: known.missingCount + fresh.length,
    missing: [...fresh, ...known.missing].slice(0, MOST_NAMED),
  };
};

/** Whether there was time for all of the day, and it was over. */
const isWhole = ({ day, isComplete, provenAt }: ProofReport): boolean => isComplete && day <= lastDayBefore(provenAt);

/** What wasn't known to be missing. */
export const newIn = ({ missing }: ProofReport, known: ProofReport | undefined): Missing[] => {
  const names = new Set(known?.missing.map(nameOfMissing));
  return missing.filter((one) => !names.has(nameOfMissing(one)));
};

/** Where more was missing than could be named, there is only their number to go by. */
export const isNews = (found: ProofReport, known: ProofReport | undefined): boolean => {
  if (known === undefined) return found.missingCount > 0;
  const isAllNamed = known.missing.length === known.missingCount;
  return found.missingCount > known.missingCount || (isAllNamed && newIn(found, known).length > 0);
};
