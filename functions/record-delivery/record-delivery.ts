import { addressIdOf } from "../../shared/access/identity.ts";
import { type Dependencies as AddressDependencies, changeAddress } from "../../shared/addresses/change-address.ts";
import { type Execution, execute } from "../../shared/complaints/execute.ts";
import { block } from "../../shared/domain/address/address.ts";
import { commandId } from "../../shared/domain/ids.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type DeliveryEvent, undeliveredBy } from "./delivery-event.ts";

export interface Dependencies {
  execution: Execution;
  addresses: AddressDependencies;
  keyRing: () => Promise<KeyRing>;
}

/** A mail that came back for good, or was called spam, is the last one to its address; and its complaint says so. */
export const recordDelivery = async (
  { execution, addresses, keyRing }: Dependencies,
  event: DeliveryEvent,
): Promise<void> => {
  const undelivered = undeliveredBy(event);
  if (undelivered === undefined) return;
  const { because, emails, messageId, reference } = undelivered;
  const { identity } = await keyRing();
  const now = execution.now();
  for (const email of emails) {
    await changeAddress(addresses, addressIdOf(identity, email), (address) => ({
      address: block(address, because, now),
    }));
  }
  if (reference === undefined) return;
  const id = commandId(`${because}-${messageId}`);
  await execute(execution, reference, { kind: "note-undelivered", because, id, digest: "" }, { kind: "system" });
};
