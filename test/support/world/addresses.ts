import { type Address, type AddressTask, decline, unblockIf } from "../../../shared/domain/address/address.ts";
import { checkAddress, settleAddress } from "../../../shared/domain/address/advance-address.ts";
import { judgeMail, type MailRequest, type Verdict } from "../../../shared/domain/address/judge-mail.ts";
import type { Payment } from "../../../shared/domain/command.ts";
import type { Debt } from "../../../shared/domain/debt.ts";
import { type AddressId, addressId, writeId } from "../../../shared/domain/ids.ts";
import type { Process } from "./processes.ts";
import type { World } from "./world.ts";

/** What runs in the pipeline around an address's item; see `processes.ts`. */

const ATTEMPTS = 5;

export const addressOf = (email: string): AddressId => addressId(`adr_${email}`);

/** One mail's question: read, judge, write; judged again after a lost race. `undefined`: too many of those. */
export function* askAddress(world: World, request: MailRequest): Process<Verdict | undefined> {
  const { policy } = world;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const at = world.now;
    const read = world.address(addressOf(request.email));
    const { address, ...verdict } = judgeMail(read.item, request, { now: at, policy });
    yield;
    if (world.writeAddress(read, address)) {
      world.judged.push({ request, verdict, at });
      return verdict;
    }
  }
  return undefined;
}

/** The debt of whoever said that complaints in forms aren't theirs. `false`: somebody else wrote first. */
export function* declineAddress(world: World, email: string): Process<boolean> {
  const read = world.address(addressOf(email));
  const declined = decline(read.item, world.now + world.policy.mail.declinedFor);
  yield;
  return world.writeAddress(read, declined);
}

/** The debt of whoever knows that the address works again. `false`: somebody else wrote first. */
export function* unblockAddress(
  world: World,
  email: string,
  how: { since: number; complained: boolean },
): Process<boolean> {
  const read = world.address(addressOf(email));
  const unblocked = unblockIf(read.item, how);
  yield;
  return world.writeAddress(read, unblocked);
}

let lastWrite = 0;
const nextWrite = () => {
  lastWrite += 1;
  return writeId(`address-write-${lastWrite}`);
};

/** What is due and owed at one address, as the only worker brings it on its way. */
export function* advanceAddress(world: World, id: AddressId): Process {
  const worker = nextWrite();
  const checked = yield* change(world, id, (address) => checkAddress(address, worker, contextOf(world)));
  const payments: Payment[] = [];
  for (const debt of checked?.outbox ?? []) {
    if (debt.lease?.worker !== worker) continue;
    yield;
    payments.push({ debt: debt.id, result: pay(world, checked as Address, debt) });
  }
  if (payments.length === 0) return;
  yield;
  yield* change(world, id, (address) => settleAddress(address, payments, contextOf(world)));
}

const contextOf = ({ now, policy }: World) => ({ now, policy, writeId: nextWrite() });

function* change(world: World, id: AddressId, next: (address: Address) => Address): Process<Address | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = world.address(id);
    const changed = next(read.item);
    yield;
    if (world.writeAddress(read, changed)) return changed;
  }
  return undefined;
}

const pay = (world: World, address: Address, { id, task }: Debt<AddressTask>): Payment["result"] => {
  const { now: at, mailHost } = world;
  if (task.kind === "alert") return { kind: "paid" };
  if (address.blocked !== undefined) return { kind: "withheld", reason: address.blocked.because };
  if (address.declinedUntil !== undefined && at < address.declinedUntil)
    return { kind: "withheld", reason: "disowned" };
  if (mailHost === "down") return { kind: "failed", reason: "unavailable" };
  if (mailHost === "refuses") return { kind: "withheld", reason: "address-refused" };
  world.digestsSent.push({ debt: id, references: task.references, more: task.more, at });
  return mailHost === "works" ? { kind: "paid" } : { kind: "failed", reason: "connection-lost" };
};
