import type { Complaint } from "../domain/complaint.ts";
import type { Reference } from "../domain/ids.ts";
import type { ComplaintStore, Loaded } from "../storage/complaint-store.ts";

/** More than any chain of merges has. */
const MOST_MERGES = 20;

/**
 * The complaint in which one goes on: itself, unless it was merged. `undefined` where that is gone, and for the moment in which
 * two are merged into each other and one is about to be taken out again.
 */
export const followMerges = async (
  { load }: Pick<ComplaintStore, "load">,
  known: Loaded | undefined,
): Promise<Loaded | undefined> => {
  let found = known;
  for (let merges = 0; merges < MOST_MERGES && found !== undefined; merges += 1) {
    const into = mergedInto(found.complaint);
    if (into === undefined) return found;
    found = await load(into);
  }
  return undefined;
};

export const mergedInto = ({ stage }: Complaint): Reference | undefined =>
  stage.status === "closed" && stage.because === "merged" ? stage.into : undefined;
