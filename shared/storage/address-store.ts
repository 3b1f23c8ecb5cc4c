import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Address } from "../domain/address/address.ts";
import type { AddressId, WriteId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { addressKey } from "./keys.ts";
import { addressItem } from "./state-items.ts";
import { loadState, putState } from "./write-state.ts";

export interface LoadedAddress {
  address: Address;
  version: number;
}

export interface AddressChange {
  address: Address;
  /** The version that this was decided on; absent for an address that was never seen. */
  before: number | undefined;
  writeId: WriteId;
  due: Instant | undefined;
  forget: Instant | undefined;
}

/** The addresses that we write to. Most of them are new or long forgotten, so a write comes first, and a read if at all. */
export interface AddressStore {
  load(id: AddressId): Promise<LoadedAddress | undefined>;
  /** As this function last saw it, for no request at all: enough to decide on, since a write tells when it was outdated. */
  recall(id: AddressId): LoadedAddress | undefined;
  /** The address as it is stored, where somebody else was faster; `undefined` there if it is gone. */
  save(change: AddressChange): Promise<"written" | { stored: LoadedAddress | undefined }>;
}

/** A few hundred bytes each. */
const MOST_REMEMBERED = 1_000;

export const createAddressStore = (client: DynamoDBClient, table: string): AddressStore => {
  const remembered = new Map<AddressId, LoadedAddress>();
  const remember = (id: AddressId, loaded: LoadedAddress | undefined): void => {
    remembered.delete(id);
    if (loaded !== undefined) remembered.set(id, loaded);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value ?? id);
  };
  return {
    load: async (id) => {
      const stored = await loadState<Address>(client, table, addressKey(id));
      return stored && { address: stored.state, version: stored.version };
    },
    recall: (id) => remembered.get(id),
    save: async ({ address, before, writeId, due, forget }) => {
      const version = (before ?? 0) + 1;
      const item = addressItem(address, version, writeId, { due, forget });
      const result = await putState<Address>(client, table, item, before);
      const stored = result === "written" ? { state: address, version } : result.stored;
      const loaded = stored && { address: stored.state, version: stored.version };
      remember(address.id, loaded);
      return result === "written" ? result : { stored: loaded };
    },
  };
};
