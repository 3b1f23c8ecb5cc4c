import type { Complaint } from "../domain/complaint.ts";
import { ownersOf } from "../domain/owners.ts";
import { inParallel } from "../in-parallel.ts";
import type { Privacy, PrivacyStore } from "../storage/privacy-store.ts";

const AT_ONCE = 8;

/** The first hold on any of those whose these are. */
export const holdOn = async (
  { privacies }: { privacies: Pick<PrivacyStore, "load"> },
  complaints: readonly Complaint[],
): Promise<Privacy["hold"]> => {
  const owners = [...new Set(complaints.flatMap(ownersOf))];
  const found = await inParallel(AT_ONCE, owners, async (id) => (await privacies.load(id)).privacy.hold);
  return found.find((hold) => hold !== undefined);
};
