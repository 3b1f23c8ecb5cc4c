import type { Address, AddressTask } from "../../../shared/domain/address/address.ts";
import { checkAddress, settleAddress } from "../../../shared/domain/address/advance-address.ts";
import type { Payment } from "../../../shared/domain/command.ts";
import type { Debt } from "../../../shared/domain/debt.ts";
import { type AddressId, writeId } from "../../../shared/domain/ids.ts";
import { writeAddress } from "./addresses.ts";
import { sendDigest } from "./mail-host.ts";
import type { Year } from "./year.ts";

/** What `advance` does with one address: a digest that is due, and what is owed. */
export const advanceAddress = (year: Year, id: AddressId): void => {
  const { now, policy } = year;
  const worker = `worker-${year.newId()}`;
  const context = () => ({ now, policy, writeId: writeId(`write-${year.newId()}`) });
  const checked = checkAddress(year.address(id), worker, context());
  writeAddress(year, checked);
  const taken = checked.outbox.filter(({ lease }) => lease?.worker === worker);
  if (taken.length === 0) return;
  const payments = taken.map((debt): Payment => ({ debt: debt.id, result: pay(year, checked, debt) }));
  writeAddress(year, settleAddress(year.address(id), payments, context()));
};

const pay = (year: Year, address: Address, { id, task }: Debt<AddressTask>): Payment["result"] =>
  task.kind === "digest" ? sendDigest(year, address, id, task) : { kind: "paid" };
