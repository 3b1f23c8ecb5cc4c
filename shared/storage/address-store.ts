import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Address } from "../domain/address/address.ts";
import type { AddressId, WriteId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { addressItem, addressKey } from "./keys.ts";
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
  /** The address as it is stored, where somebody else was faster; `undefined` there if it is gone. */
  save(change: AddressChange): Promise<"written" | { stored: LoadedAddress | undefined }>;
}

export const createAddressStore = (client: DynamoDBClient, table: string): AddressStore => ({
  load: async (id) => {
    const stored = await loadState<Address>(client, table, addressKey(id));
    return stored && { address: stored.state, version: stored.version };
  },
  save: async ({ address, before, writeId, due, forget }) => {
    const item = addressItem(address, (before ?? 0) + 1, writeId, { due, forget });
    const result = await putState<Address>(client, table, item, before);
    if (result === "written") return result;
    const { stored } = result;
    return { stored: stored && { address: stored.state, version: stored.version } };
  },
});
