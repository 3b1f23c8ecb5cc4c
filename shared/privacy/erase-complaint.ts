import type { CustomerId, Reference } from "../domain/ids.ts";
import { inParallel } from "../in-parallel.ts";
import { tombstone } from "../storage/item.ts";
import { complaintKey } from "../storage/keys.ts";
import { type Erasing, eraseFound } from "./erase-found.ts";
import { type Found, isObject } from "./found.ts";
import type { Frozen } from "./freeze-complaint.ts";
import { type Walking, walkComplaint } from "./walk-complaint.ts";

export type Counts = Readonly<Record<string, number>>;

const AT_ONCE = 8;

export const countOf = (found: readonly Pick<Found, "kind">[]): Counts =>
  Object.fromEntries(
    Object.entries(Object.groupBy(found, ({ kind }) => kind)).map(([kind, all]) => [kind, all.length]),
  );

export const add = (one: Counts, other: Counts): Counts => {
  const kinds = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(kinds.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
};

/**
 * Takes away all that a frozen complaint leads to, then what was said, which it is found by, and at last the complaint: so
 * whoever dies on the way leaves enough for the next one to go on. `counted` is told first what there was.
 */
export const eraseComplaint = async (
  dependencies: Walking & Erasing,
  { complaint, as }: Frozen,
  counted: (counts: Counts) => Promise<void> = async () => {},
): Promise<void> => {
  const { reference } = complaint;
  const found = await walkComplaint(dependencies, complaint);
  await counted(add(countOf(found), { complaint: 1 }));
  await eraseAll(dependencies, found, as);
  await bury(dependencies, reference);
};

/** The first goes first, and is awaited: a failure leaves the way to what wasn't erased. */
const stageOf = (found: Found): number => {
  if (isObject(found)) return 0;
  switch (found.kind) {
    case "mail-known":
      return 2;
    case "parked-mail":
    case "chat":
      return 3;
    case "said":
      return 4;
    default:
      return 1;
  }
};
const STAGES = [0, 1, 2, 3, 4];

/** Whatever leads to others goes after those, and no row before all objects are gone. */
export const eraseAll = async (erasing: Erasing, found: readonly Found[], as: CustomerId): Promise<void> => {
  for (const stage of STAGES) {
    const now = found.filter((one) => stageOf(one) === stage);
    await inParallel(AT_ONCE, now, (one) => eraseFound(erasing, one, as));
  }
};

const bury = ({ rows, now }: Erasing, reference: Reference): Promise<void> =>
  rows.put(tombstone(complaintKey(reference), now()));
