import type { Complaint } from "../domain/complaint.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import type { Instant, Millis } from "../domain/time.ts";
import { inParallel } from "../in-parallel.ts";
import { log } from "../log.ts";
import { customerFactsKey } from "../storage/keys.ts";
import type { Erasure, LoadedPrivacy, Privacy, PrivacyStore } from "../storage/privacy-store.ts";
import { type Changing, savePrivacy } from "./change-privacy.ts";
import { add, type Counts, countOf, eraseAll, eraseComplaint } from "./erase-complaint.ts";
import type { Erasing } from "./erase-found.ts";
import { type Found, rowOf } from "./found.ts";
import { type Freezing, type Frozen, freezeComplaint, STILL_AT_WORK } from "./freeze-complaint.ts";
import { isMerged, mergedTo } from "./merged-to.ts";
import type { Walking } from "./walk-complaint.ts";
import { parkedMailOf } from "./walk-mails.ts";

export interface Dependencies extends Changing, Freezing, Walking, Erasing {
  privacies: PrivacyStore;
  rows: Erasing["rows"];
  files: Walking["files"] & Erasing["files"];
  now: () => Instant;
  newId: () => string;
}

/** Longer than one run of it takes. */
const LEASE: Millis = 180_000;
const SOON: Millis = 1_000;
const AT_ONCE = 8;

export interface AllFrozen {
  /** Each in an order in which they can be erased: what was merged into one of another customer's name goes before it. */
  groups: Frozen[][];
  /** So many couldn't be frozen. */
  failed: number;
}

/** All of a customer's complaints are unknown from here on. One that fails keeps no other from it. */
export const freezeAll = async (
  dependencies: Dependencies,
  customer: CustomerId,
  { at, as }: Erasure,
  isTimeLeft: () => boolean,
): Promise<AllFrozen> => {
  const { complaints } = await dependencies.privacies.listOfCustomer(customer, at);
  let failed = 0;
  const groups = await inParallel(AT_ONCE, complaints, async (reference: Reference) => {
    if (!isTimeLeft()) return [];
    try {
      return await freezeGroup(dependencies, customer, reference, as);
    } catch (error) {
      log.error("debt-failed", { kind: "erasure", reference, error });
      failed += 1;
      return [];
    }
  });
  return { groups: groups.filter((group) => group.length > 0), failed };
};

/** One of theirs, which goes first, and behind it those that were merged into it when its customer had another id. */
const freezeGroup = async (
  dependencies: Dependencies,
  customer: CustomerId,
  reference: Reference,
  as: CustomerId,
): Promise<Frozen[]> => {
  const fits = (complaint: Complaint) => complaint.customer.id === customer;
  const one = await freezeComplaint(dependencies, reference, as, { fits });
  if (one === undefined) return [];
  const { links, customersBefore = [] } = one.complaint;
  if (links.length === 0 && customersBefore.length === 0) return [one];
  const others = (await mergedTo(dependencies, one.complaint, customersBefore)).filter((merged) => !fits(merged));
  const frozen: Frozen[] = [];
  for (const merged of others) {
    const other = await freezeComplaint(dependencies, merged.reference, as, { fits: isMerged });
    if (other !== undefined) frozen.push(other);
  }
  return [...frozen, one];
};

/**
 * Goes on with what somebody asked for, until there is nothing left: a debt with a next check, as all others. Two at once don't
 * happen, as the first takes it for a while; after a crash the next one goes on when that is over.
 */
export const eraseCustomer = async (
  dependencies: Dependencies,
  customer: CustomerId,
  isTimeLeft: () => boolean,
): Promise<void> => {
  const { privacies, now } = dependencies;
  const found = await privacies.load(customer);
  const asked = underWay(found.privacy);
  if (asked === undefined) return;
  let known: LoadedPrivacy | undefined = await savePrivacy(dependencies, found.privacy, found.version, now() + LEASE);
  if (known === undefined) return;

  const { groups, failed: unfrozen } = await freezeAll(dependencies, customer, asked, isTimeLeft);
  const frozen = groups.flat();
  let [left, failed] = [unfrozen, unfrozen];
  const gone = new Set<string>();
  for (const group of groups) {
    if (!isTimeLeft() || group.some(({ at }) => at + STILL_AT_WORK > now())) {
      left += 1;
      continue;
    }
    try {
      for (const one of group) await eraseOnce(one);
    } catch (error) {
      log.error("debt-failed", { kind: "erasure", error });
      left += 1;
      failed += 1;
    }
  }
  const isOver = left === 0 && isTimeLeft() && asked.at + STILL_AT_WORK <= now();
  if (isOver) {
    const rest = await restOf(dependencies, customer, asked.at);
    if (rest.length > 0) await count("rest", countOf(rest));
    await eraseAll(dependencies, rest, asked.as);
  }
  await end(isOver);

  /** Several may lead to one. */
  async function eraseOnce(one: Frozen): Promise<void> {
    const { reference } = one.complaint;
    if (gone.has(reference)) return;
    await eraseComplaint(dependencies, one, (counts) => count(reference, counts));
    gone.add(reference);
  }

  async function count(what: string, counts: Counts): Promise<void> {
    await change((erasure) => {
      const begun = (erasure.counted?.split(" ") ?? []).filter((name) => !gone.has(name));
      if (begun.includes(what)) return erasure;
      return { ...erasure, erased: add(erasure.erased, counts), counted: [...begun, what].join(" ") };
    });
  }

  async function end(isDone: boolean): Promise<void> {
    if (!isDone)
      return change((erasure) => erasure, failed > 0 ? now() + LEASE : nextLook(asked?.at ?? 0, frozen, now()));
    await change(({ counted: _last, ...erasure }) => ({ ...erasure, doneAt: now() }));
    const total = Object.values(known?.privacy.erasure?.erased ?? {}).reduce((sum, one) => sum + one, 0);
    log.info("customer-erased", { count: total });
  }

  async function change(by: (erasure: Erasure) => Erasure, due = now() + LEASE): Promise<void> {
    const erasure = known && underWay(known.privacy);
    if (known === undefined || erasure === undefined) throw new Error("an erasure was taken by another worker");
    known = await savePrivacy(dependencies, { ...known.privacy, erasure: by(erasure) }, known.version, due);
    if (known === undefined) throw new Error("an erasure was taken by another worker");
  }
};

const underWay = ({ erasure }: Privacy): Erasure | undefined => (erasure?.doneAt === undefined ? erasure : undefined);

/** When the last of those who may still be writing is done, or at once where there was no time. */
const nextLook = (asked: Instant, frozen: readonly Frozen[], now: Instant): Instant =>
  Math.max(now + SOON, ...[asked, ...frozen.map(({ at }) => at)].map((at) => at + STILL_AT_WORK));

/** What belongs to no complaint. Facts of a later date are of a customer who came back. */
const restOf = async ({ privacies, rows }: Dependencies, customer: CustomerId, until: Instant): Promise<Found[]> => {
  const { parked } = await privacies.listOfCustomer(customer, until);
  const mails = await inParallel(AT_ONCE, parked, (id) => parkedMailOf(rows, id));
  const facts = await rows.get(customerFactsKey(customer));
  const isOld = Date.parse(facts?.asOf?.S ?? "") <= until;
  return [...mails.flat(), ...(facts !== undefined && isOld ? [rowOf("facts", facts)] : [])];
};
