import type { Reference } from "../../shared/domain/ids.ts";
import { log } from "../../shared/log.ts";
import { eraseComplaint } from "../../shared/privacy/erase-complaint.ts";
import { type Dependencies as Erasing, eraseCustomer } from "../../shared/privacy/erase-customer.ts";
import {
  type Dependencies as Expiring,
  expireComplaints,
  retireMerged,
} from "../../shared/privacy/expire-complaints.ts";
import { complaintKey, retiredOrder } from "../../shared/storage/keys.ts";
import { readFrozen } from "../../shared/storage/state-items.ts";

export interface Dependencies extends Erasing, Expiring {
  privacies: Erasing["privacies"];
  rows: Erasing["rows"];
  now: () => number;
}

/** Longer than one run takes. */
const LEASE = 180_000;

/**
 * What was asked for and isn't done yet, then what the company keeps no longer; more of that only once the last is gone. One that
 * fails keeps nobody else waiting.
 */
export const goOn = async (dependencies: Dependencies, isTimeLeft: () => boolean): Promise<{ expired: number }> => {
  const { privacies, now } = dependencies;
  await each(privacies.listDue(now()), isTimeLeft, (customer) => eraseCustomer(dependencies, customer, isTimeLeft));
  await each(privacies.listRetired(now()), isTimeLeft, (reference) => eraseRetired(dependencies, reference));
  return { expired: isTimeLeft() ? await expireComplaints(dependencies, isTimeLeft) : 0 };
};

const each = async <Due>(
  pages: AsyncIterable<Due[]>,
  isTimeLeft: () => boolean,
  erase: (due: Due) => Promise<void>,
): Promise<void> => {
  if (!isTimeLeft()) return;
  for await (const page of pages) {
    for (const due of page) {
      if (!isTimeLeft()) return;
      try {
        await erase(due);
      } catch (error) {
        log.error("debt-failed", { kind: "erasure", error });
      }
    }
  }
};

/** Its next time is written down first: if it fails, or kills its worker, it comes behind all others. */
const eraseRetired = async (dependencies: Dependencies, reference: Reference): Promise<void> => {
  const { rows, now } = dependencies;
  const key = complaintKey(reference);
  const item = await rows.get(key);
  const frozen = item && readFrozen(item);
  if (frozen === undefined) return;
  await rows.update(key, {
    UpdateExpression: "SET laneOrder = :next",
    values: { ":next": retiredOrder(now() + LEASE, key.pk) },
  });
  await retireMerged(dependencies, frozen.complaint, frozen.as);
  await eraseComplaint({ ...dependencies, isCustomerKept: true }, frozen);
};
