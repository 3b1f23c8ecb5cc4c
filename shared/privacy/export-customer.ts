import type { Complaint } from "../domain/complaint.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import type { FileStore } from "../files/file-store.ts";
import { runsOut } from "../files/runs-out.ts";
import { fromItem, isErased } from "../storage/item.ts";
import { complaintKey, customerFactsKey } from "../storage/keys.ts";
import type { PrivacyStore } from "../storage/privacy-store.ts";
import { readState } from "../storage/state-items.ts";
import { type Found, isObject, nameOf, rowOf } from "./found.ts";
import { readable } from "./readable.ts";
import { type Walking, walkComplaint } from "./walk-complaint.ts";
import { parkedMailOf } from "./walk-mails.ts";

export interface Dependencies extends Walking {
  privacies: Pick<PrivacyStore, "load" | "listOfCustomer">;
  fileStore: Pick<FileStore, "head" | "signGet">;
}

export interface Exported {
  items: ExportedItem[];
  next?: Place;
}

export interface ExportedItem {
  kind: string;
  reference?: Reference;
  data: Record<string, unknown>;
}

/** Behind what a page goes on: the complaint, and what was shown of it last. */
export interface Place {
  reference?: Reference;
  last: string;
}

/** Far below what the gateway takes, whatever the last thing on a page is. */
const MOST_BYTES = 3_000_000;
/** Time to save all files of a page. */
const LINK_SECONDS = 15 * 60;

/**
 * All that is stored of a customer, as an erasure would find it, in pages: first what belongs to no complaint, then each complaint,
 * the oldest first. A page ends where it is large enough, and after some complaint or other when no time is left. What changes
 * meanwhile may come twice, and is never left out.
 */
export const exportCustomer = async (
  dependencies: Dependencies,
  customer: CustomerId,
  from: Place | undefined,
  isTimeLeft: () => boolean,
): Promise<Exported> => {
  const { complaints } = await dependencies.privacies.listOfCustomer(customer);
  const start = from?.reference === undefined ? 0 : Math.max(0, complaints.indexOf(from.reference));
  const items: ExportedItem[] = [];
  let bytes = 0;

  const show = async (found: readonly Found[], reference?: Reference): Promise<Place | undefined> => {
    const isHere = from !== undefined && from.reference === reference;
    const passed = isHere ? found.findIndex((one) => nameOf(one) === from.last) + 1 : 0;
    for (const one of found.slice(passed)) {
      const item = await itemOf(dependencies, one);
      items.push(item);
      bytes += Buffer.byteLength(JSON.stringify(item));
      if (bytes > MOST_BYTES) return { last: nameOf(one), ...(reference === undefined ? {} : { reference }) };
    }
    return undefined;
  };

  if (from?.reference === undefined) {
    const next = await show(await ofNoComplaint(dependencies, customer));
    if (next !== undefined) return { items, next };
  }
  for (const reference of complaints.slice(start)) {
    const found = await ofComplaint(dependencies, reference, customer);
    const next = await show(found, reference);
    if (next !== undefined) return { items, next };
    const last = found.at(-1);
    if (last !== undefined && reference !== from?.reference && !isTimeLeft()) {
      return { items, next: { reference, last: nameOf(last) } };
    }
  }
  return { items };
};

const ofNoComplaint = async ({ privacies, rows }: Dependencies, customer: CustomerId): Promise<Found[]> => {
  const { parked } = await privacies.listOfCustomer(customer);
  const facts = await rows.get(customerFactsKey(customer));
  const mails = await Promise.all(parked.map((id) => parkedMailOf(rows, id)));
  return [...(facts === undefined ? [] : [rowOf("facts", facts)]), ...mails.flat()];
};

/** The complaint first, then what was said, then the rest. */
const ofComplaint = async (
  dependencies: Dependencies,
  reference: Reference,
  customer: CustomerId,
): Promise<Found[]> => {
  const item = await dependencies.rows.get(complaintKey(reference));
  if (item === undefined || isErased(item)) return [];
  const { state } = readState<Complaint>(item);
  if (state.customer.id !== customer) return [];
  const found = await walkComplaint(dependencies, state);
  const said = found.filter(({ kind }) => kind === "said");
  return [rowOf("complaint", item, reference), ...said, ...found.filter(({ kind }) => kind !== "said")];
};

const itemOf = async ({ fileStore, now }: Dependencies, found: Found): Promise<ExportedItem> => {
  const { kind, reference } = found;
  const about = { kind, ...(reference === undefined ? {} : { reference }) };
  if (!isObject(found)) {
    const { writeId: _write, version: _version, shape: _shape, ...row } = fromItem(found.item);
    return { ...about, data: readable(row) as Record<string, unknown> };
  }
  const { object, filename } = found;
  const size = kind === "mail" ? (await fileStore.head(object))?.size : found.size;
  if (size === undefined) return { ...about, data: { filename, key: object, gone: true } };
  const [url, expiresAt] = [await fileStore.signGet(object, filename, LINK_SECONDS), runsOut(now(), LINK_SECONDS)];
  return { ...about, data: { filename, key: object, size, url, expiresAt } };
};
