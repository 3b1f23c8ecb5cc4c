import type { Address } from "../../../shared/domain/address/address.ts";
import { nextAddressCheck } from "../../../shared/domain/address/advance-address.ts";
import { type AddressId, addressId } from "../../../shared/domain/ids.ts";
import { wakeAt } from "./sweep.ts";
import type { Year } from "./year.ts";

export const addressOf = (email: string): AddressId => addressId(`adr_${email}`);

export const writeAddress = (year: Year, address: Address): void => {
  year.addresses.set(address.id, address);
  wakeAt(year, address.id, nextAddressCheck(address, year.policy));
};
