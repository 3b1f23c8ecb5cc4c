import type { CustomerId } from "../domain/ids.ts";
import { inParallel } from "../in-parallel.ts";
import type { Privacy, PrivacyStore } from "../storage/privacy-store.ts";
import type { Rows } from "../storage/rows.ts";
import { holdOn } from "./hold-on.ts";
import { mergedTo, readAnyway } from "./merged-to.ts";

const AT_ONCE = 8;

/** A hold on whom the customer of any of these complaints was before, under which it was set. Their own is in their own item. */
export const holdOnAny = async (
  dependencies: { privacies: Pick<PrivacyStore, "load" | "listOfCustomer">; rows: Pick<Rows, "get"> },
  customer: CustomerId,
): Promise<Privacy["hold"]> => {
  const { complaints } = await dependencies.privacies.listOfCustomer(customer);
  const found = await inParallel(AT_ONCE, complaints, async (reference) => {
    const complaint = await readAnyway(dependencies, reference);
    if (complaint === undefined || complaint.customer.id !== customer) return [];
    const { links, customersBefore = [] } = complaint;
    const hasOthers = links.length > 0 || customersBefore.length > 0;
    return [complaint, ...(hasOthers ? await mergedTo(dependencies, complaint, customersBefore) : [])];
  });
  return holdOn(dependencies, found.flat());
};
