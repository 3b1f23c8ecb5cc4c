import type { Complaint } from "../domain/complaint.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import { ownersOf } from "../domain/owners.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { log } from "../log.ts";
import type { ComplaintStore } from "../storage/complaint-store.ts";
import { CLOSED, closedOrder, complaintKey } from "../storage/keys.ts";
import type { PrivacyStore } from "../storage/privacy-store.ts";
import type { Rows } from "../storage/rows.ts";
import { anonymousId } from "./anonymous-id.ts";
import { type Freezing, freezeComplaint } from "./freeze-complaint.ts";
import { holdOn } from "./hold-on.ts";
import { isMerged, mergedTo } from "./merged-to.ts";

export interface Dependencies extends Freezing {
  privacies: Pick<PrivacyStore, "load" | "listOfCustomer" | "listClosed">;
  store: Pick<ComplaintStore, "load">;
  rows: Freezing["rows"] & Pick<Rows, "update">;
  /** How long a complaint is kept after it was closed. */
  keptFor: Millis;
}

/** Until somebody who is held is looked at again. */
const HELD_FOR = 24 * 60 * 60_000;

/** Whoever was closed for longer than the company keeps complaints goes, with those that were merged into it. Whose customer is held stays. */
export const expireComplaints = async (dependencies: Dependencies, isTimeLeft: () => boolean): Promise<number> => {
  const before = dependencies.now() - dependencies.keptFor;
  let expired = 0;
  for await (const references of dependencies.privacies.listClosed(before)) {
    for (const reference of references) {
      if (!isTimeLeft()) return expired;
      try {
        if (await expire(dependencies, reference, before)) expired += 1;
      } catch (error) {
        log.error("debt-failed", { kind: "expiry", reference, error });
      }
    }
  }
  return expired;
};

/** It goes first: from then on nothing is merged into it, and whatever was follows, if need be when it is erased itself. */
const expire = async (dependencies: Dependencies, reference: Reference, before: Instant): Promise<boolean> => {
  const complaint = (await dependencies.store.load(reference))?.complaint;
  if (complaint === undefined || !isOld(complaint, before)) return false;
  const isHeld = async (complaints: readonly Complaint[]) => (await holdOn(dependencies, complaints)) !== undefined;
  if ((await isHeld([complaint])) || (await isHeld(await mergedTo(dependencies, complaint, ownersOf(complaint))))) {
    await putOff(dependencies, reference, before + HELD_FOR);
    return false;
  }
  const as = anonymousId(dependencies.newId);
  const owners = ownersOf(complaint).join();
  const fits = (found: Complaint) => isOld(found, before) && ownersOf(found).join() === owners;
  if ((await freezeComplaint(dependencies, reference, as, { isRetired: true, fits })) === undefined) return false;
  log.info("complaint-expired", { reference });
  await retireMerged(dependencies, complaint, as);
  return true;
};

/** Behind others in its lane, so that thousands who are held don't take all the time that there is. */
const putOff = ({ rows }: Dependencies, reference: Reference, until: Instant): Promise<void> =>
  rows.update(complaintKey(reference), {
    UpdateExpression: "SET laneOrder = :next",
    ConditionExpression: "lane = :closed",
    values: { ":next": closedOrder(until, reference), ":closed": CLOSED },
  });

/** Twice is once. */
export const retireMerged = async (
  dependencies: Freezing & Pick<Dependencies, "privacies">,
  complaint: Complaint,
  as: CustomerId,
): Promise<void> => {
  for (const { reference } of await mergedTo(dependencies, complaint, ownersOf(complaint))) {
    await freezeComplaint(dependencies, reference, as, { isRetired: true, fits: isMerged });
  }
};

const isOld = ({ stage }: Complaint, before: Instant): boolean =>
  stage.status === "closed" && stage.because !== "merged" && stage.since < before;
