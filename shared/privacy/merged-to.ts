import { mergedInto } from "../complaints/follow-merges.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import { inParallel } from "../in-parallel.ts";
import { isErased } from "../storage/item.ts";
import { complaintKey } from "../storage/keys.ts";
import type { PrivacyStore } from "../storage/privacy-store.ts";
import type { Rows } from "../storage/rows.ts";
import { readFrozen, readState } from "../storage/state-items.ts";

export interface Reading {
  privacies: Pick<PrivacyStore, "listOfCustomer">;
  rows: Pick<Rows, "get">;
}

const AT_ONCE = 8;

/** One whose merge isn't owed any more: until then it may still be undone. */
export const isMerged = (complaint: Complaint): boolean =>
  mergedInto(complaint) !== undefined && !complaint.outbox.some(({ task }) => task.kind === "absorb");

/** As it is or, frozen, as it was. Consistent. */
export const readAnyway = async (
  { rows }: Pick<Reading, "rows">,
  reference: Reference,
): Promise<Complaint | undefined> => {
  const item = await rows.get(complaintKey(reference));
  if (item === undefined) return undefined;
  return isErased(item) ? readFrozen(item)?.complaint : readState<Complaint>(item).state;
};

/**
 * All that were merged into one, over however many others, the farthest first: so whoever is found here leads on to all behind it.
 * They are found among those of the customers `of`, and by links, which whatever took one on has: it may be another customer's by now.
 */
export const mergedTo = async (reading: Reading, end: Complaint, of: readonly CustomerId[]): Promise<Complaint[]> => {
  const lists = await inParallel(AT_ONCE, of, (customer) => reading.privacies.listOfCustomer(customer));
  const known = new Map<Reference, Complaint | undefined>([[end.reference, undefined]]);
  let next = [...lists.flatMap(({ complaints }) => complaints), ...end.links];
  while (next.length > 0) {
    const unknown = [...new Set(next)].filter((reference) => !known.has(reference));
    const read = await inParallel(AT_ONCE, unknown, (reference) => readAnyway(reading, reference));
    for (const [place, reference] of unknown.entries()) known.set(reference, read[place]);
    next = read.flatMap((complaint) => {
      const into = complaint && mergedInto(complaint);
      return complaint === undefined || into === undefined ? [] : [into, ...complaint.links];
    });
  }
  const stepsFrom = (from: Reference): number | undefined => {
    const passed = new Set<Reference>();
    for (let at: Reference | undefined = from; at !== undefined && !passed.has(at); ) {
      if (at === end.reference) return passed.size;
      passed.add(at);
      const found: Complaint | undefined = known.get(at);
      at = found && mergedInto(found);
    }
    return undefined;
  };
  return [...known.values()]
    .flatMap((complaint) => {
      const steps = complaint && stepsFrom(complaint.reference);
      return complaint === undefined || steps === undefined ? [] : [{ complaint, steps }];
    })
    .sort((one, other) => other.steps - one.steps)
    .map(({ complaint }) => complaint);
};
