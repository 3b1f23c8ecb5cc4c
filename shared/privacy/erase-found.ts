import type { Address } from "../domain/address/address.ts";
import { forgettableAt, nextAddressCheck } from "../domain/address/advance-address.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { FileEraser } from "../files/file-eraser.ts";
import type { FileStore } from "../files/file-store.ts";
import { fromItem, tombstone } from "../storage/item.ts";
import { type ParkedMail, parkedTombstone } from "../storage/parked-store.ts";
import type { Key, Rows } from "../storage/rows.ts";
import { addressItem, readState } from "../storage/state-items.ts";
import { type Found, type FoundRow, isObject } from "./found.ts";
import { isInUse, stripAddress } from "./strip-address.ts";

export interface Erasing {
  rows: Rows;
  files: Pick<FileStore, "put"> & Pick<FileEraser, "remove">;
  policy: Policy;
  now: () => Instant;
  newId: () => string;
  /** Only the complaint goes: what is counted of an address that its customer still uses isn't its own. */
  isCustomerKept?: boolean;
}

/** Nobody brings the same mail again after that: a queue keeps what it couldn't deliver for two weeks, and its dead letters as long. */
const MAIL_KNOWN_AGAIN = 30 * 86_400_000;
const ATTEMPTS = 20;
const NOTHING = new Uint8Array();

/** Takes one thing away, or what is personal in it. Twice is once. `as`: whose the figures are from then on. */
export const eraseFound = async (erasing: Erasing, found: Found, as: CustomerId): Promise<void> => {
  const { rows, files, now } = erasing;
  if (isObject(found)) {
    // Of a mail its name stays, empty: whoever is told of it again finds that there is nothing to take in.
    return found.kind === "mail" ? files.put(found.object, NOTHING, "message/rfc822") : files.remove(found.object);
  }
  const { kind, key, item } = found;
  switch (kind) {
    case "figure":
      return rows.update(key, {
        UpdateExpression: "SET #row.customer = :as",
        ExpressionAttributeNames: { "#row": "row" },
        values: { ":as": as },
      });
    case "mail-known":
      return rows.update(key, {
        UpdateExpression: "SET expires = :expires REMOVE raws",
        values: { ":expires": Math.ceil((now() + MAIL_KNOWN_AGAIN) / 1000) },
      });
    case "parked-mail":
      return rows.put(parkedTombstone(fromItem(item).mail as ParkedMail));
    case "chat":
      return rows.put(tombstone(key, now()));
    case "address":
      return eraseAddress(erasing, found);
    default:
      return rows.remove(key);
  }
};

const eraseAddress = async (erasing: Erasing, { key, reference }: FoundRow): Promise<void> => {
  const { rows, policy, now, newId, isCustomerKept = false } = erasing;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await rows.get(key);
    if (item === undefined || reference === undefined) return;
    const { state, version } = readState<Address>(item);
    if (isCustomerKept && isInUse(state, now(), policy)) return;
    if (await strip(key, state, version, reference)) return;
  }
  throw new Error(`${ATTEMPTS} attempts at an address met other writers`);

  function strip(at: Key, address: Address, version: number, gone: Reference): Promise<boolean> {
    const stripped = stripAddress(address, gone, now());
    if (stripped === undefined) return rows.removeVersion(at, version);
    const due = nextAddressCheck(stripped, policy);
    const forget = forgettableAt(stripped, now(), policy);
    return rows.replace(addressItem(stripped, version + 1, newId(), { due, forget }), version);
  }
};
