import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import type { Address } from "../../shared/domain/address/address.ts";
import { checkAddress, settleAddress } from "../../shared/domain/address/advance-address.ts";
import type { Payment } from "../../shared/domain/command.ts";
import type { AddressId, WriteId } from "../../shared/domain/ids.ts";
import { log } from "../../shared/log.ts";
import { measureLate } from "../../shared/metrics/measure-late.ts";
import type { SendDigest } from "./send-digest.ts";

export interface Dependencies extends AddressDependencies {
  sendDigest: SendDigest;
}

/** Brings one address to where the time and its debts want it, as `advanceComplaint` does with a complaint. */
export const advanceAddress = async (dependencies: Dependencies, id: AddressId): Promise<void> => {
  const { addresses, policy, now, newId, sendDigest } = dependencies;
  const found = await addresses.load(id);
  if (found === undefined) return;
  const worker = newId();
  const context = (writeId: WriteId) => ({ now: now(), policy, writeId });
  const checked = await changeAddress(
    dependencies,
    id,
    (address, writing) => ({ address: checkAddress(address, worker, context(writing)) }),
    found,
  );
  const taken = checked.address.outbox.filter(({ lease }) => lease?.worker === worker);
  if (taken.length === 0) return;
  measureLate(taken, now());
  const payments = await Promise.all(
    taken.map(
      async (debt): Promise<Payment> => ({ debt: debt.id, result: await pay(sendDigest, checked.address, debt) }),
    ),
  );
  await changeAddress(
    dependencies,
    id,
    (address, writing) => ({ address: settleAddress(address, payments, context(writing)) }),
    checked,
  );
};

const pay = async (
  sendDigest: SendDigest,
  address: Address,
  { id: debt, task }: Address["outbox"][number],
): Promise<Payment["result"]> => {
  try {
    if (task.kind === "digest") {
      const result = await sendDigest(address, debt, task);
      if (result.kind === "paid") log.info("mail-sent", { address: address.id, debt, kind: task.kind });
      return result;
    }
    log.error("alarm-raised", { address: address.id, kind: task.alarm });
    return { kind: "paid" };
  } catch (error) {
    log.warn("debt-failed", { address: address.id, debt, kind: task.kind, error });
    return { kind: "failed", reason: "error" };
  }
};
