import { setTimeout as pause } from "node:timers/promises";
import { type Address, newAddress } from "../domain/address/address.ts";
import { forgettableAt, nextAddressCheck } from "../domain/address/advance-address.ts";
import { type AddressId, type WriteId, writeId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import type { AddressStore, LoadedAddress } from "../storage/address-store.ts";
import type { InTurn } from "./in-turn.ts";

export interface Dependencies {
  addresses: AddressStore;
  policy: Policy;
  now: () => Instant;
  newId: () => string;
  inTurn: InTurn;
}

/** In a flood all that `advance` runs at once write to one address, and each can only go on once all before have. */
const ATTEMPTS = 20;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;

interface Changed {
  address: Address;
}

/**
 * Decides about an address and writes it, and decides again when somebody else wrote first. `change` gives the address it got
 * where nothing is to be done, which costs no write. An address that isn't known here is taken for a new one, which it mostly
 * is: the write that fails tells what is stored.
 */
export const changeAddress = <Result extends Changed>(
  dependencies: Dependencies,
  id: AddressId,
  change: (address: Address, writing: WriteId) => Result,
  known?: LoadedAddress,
): Promise<Result & { version: number }> => dependencies.inTurn(id, () => attempt(dependencies, id, change, known));

const attempt = async <Result extends Changed>(
  { addresses, policy, now, newId }: Dependencies,
  id: AddressId,
  change: (address: Address, writing: WriteId) => Result,
  known: LoadedAddress | undefined,
): Promise<Result & { version: number }> => {
  const recalled = addresses.recall(id);
  let found = known ?? recalled;
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const before = found?.address ?? newAddress(id);
    const writing = writeId(newId());
    const changed = change(before, writing);
    const version = found?.version ?? 0;
    if (changed.address === before) {
      if (found === undefined || found !== recalled) return { ...changed, version };
      // Nothing would be written that could tell whether this was outdated.
      found = await addresses.load(id);
      continue;
    }
    const saved = await addresses.save({
      address: changed.address,
      before: found?.version,
      writeId: writing,
      due: nextAddressCheck(changed.address, policy),
      forget: forgettableAt(changed.address, now(), policy),
    });
    if (saved === "written") return { ...changed, version: version + 1 };
    found = saved.stored;
    if (tries > 0) await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at an address met other writers`);
};
