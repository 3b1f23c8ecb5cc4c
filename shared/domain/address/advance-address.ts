import type { Payment } from "../command.ts";
import { type Debt, lookAt } from "../debt.ts";
import type { DebtId, WriteId } from "../ids.ts";
import { settleDebts, takeDebts } from "../outbox.ts";
import type { Policy } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";
import type { Address, AddressTask } from "./address.ts";

/** What time does to an address: a digest that is due becomes a debt, and debts are taken and settled as everywhere. */

interface Context {
  now: Instant;
  policy: Policy;
  writeId: WriteId;
}

/** `undefined` at rest. */
export const nextAddressCheck = (address: Address, policy: Policy): Instant | undefined => {
  const owed = address.outbox.flatMap((debt) => [lookAt(debt, policy), alarmAt(debt, policy)]);
  const earliest = Math.min(NEVER, digestAt(address, policy), ...owed);
  return earliest === NEVER ? undefined : earliest;
};

/**
 * Until there is room for one more mail a digest waits, so that a hard stop is late and never silent; and until the one
 * before it is off, so that an outage doesn't pile them up.
 */
const digestAt = ({ digest, mails, outbox }: Address, { mail }: Policy): Instant => {
  if (digest === undefined || outbox.some(({ task }) => task.kind === "digest")) return NEVER;
  const last = mails.at(-mail.most);
  return last === undefined ? digest.due : Math.max(digest.due, last.at + mail.mostWithin);
};

/** The address itself where there is nothing to do. */
export const checkAddress = (address: Address, worker: string, context: Context): Address => {
  const { now, policy } = context;
  const due = raiseUnpaid(digestAt(address, policy) <= now ? oweDigest(address, context) : address, context);
  const outbox = takeDebts(due.outbox, worker, { now, policy });
  return outbox === due.outbox ? due : { ...due, outbox };
};

const oweDigest = (address: Address, { now, policy, writeId }: Context): Address => {
  const { digest, ...rest } = address;
  if (digest === undefined) return address;
  const { due: _due, ...listed } = digest;
  const id = `digest-${writeId}` as DebtId;
  const debt = {
    id,
    task: { kind: "digest" as const, ...listed },
    since: now,
    attempts: 0,
    notBefore: now,
  };
  const mails = address.mails.filter(({ at }) => at > now - policy.mail.mostWithin);
  return {
    ...rest,
    mails: [...mails, { debt: id, mail: "digest", at: now }],
    digestedAt: now,
    outbox: [...address.outbox, debt],
  };
};

const alarmAt = ({ task, since, alarmed }: Debt<AddressTask>, { acknowledgeWithin }: Policy): Instant =>
  task.kind === "alert" || alarmed ? NEVER : since + acknowledgeWithin;

const raiseUnpaid = (address: Address, { now, policy, writeId }: Context): Address => {
  const isLate = (debt: Debt<AddressTask>) => alarmAt(debt, policy) <= now;
  if (!address.outbox.some(isLate)) return address;
  const task = { kind: "alert" as const, alarm: "debt-unpaid" as const };
  const alert = { id: `alert-${writeId}` as DebtId, task, since: now, attempts: 0, notBefore: now };
  const outbox = address.outbox.map((debt) => (isLate(debt) ? { ...debt, alarmed: true as const } : debt));
  return { ...address, outbox: [...outbox, alert] };
};

/** Records how paying went; see `settle` for complaints. */
export const settleAddress = (address: Address, payments: readonly Payment[], { now, policy }: Context): Address => {
  const outbox = settleDebts(address.outbox, payments, { now, policy });
  const isSent = address.outbox.some(
    ({ id, task }) =>
      task.kind === "digest" && payments.some(({ debt, result }) => debt === id && result.kind === "paid"),
  );
  return isSent ? digestSent({ ...address, outbox }, now, policy) : { ...address, outbox };
};

/** The next one keeps its distance from when this one really went out. */
const digestSent = (address: Address, now: Instant, { mail }: Policy): Address => {
  const { digest } = address;
  if (digest === undefined) return { ...address, digestedAt: now };
  return { ...address, digestedAt: now, digest: { ...digest, due: Math.max(digest.due, now + mail.window) } };
};

/** When the item may be forgotten: with nothing pending, and nothing that must be remembered. */
export const forgettableAt = (address: Address, now: Instant, { mail }: Policy): Instant | undefined => {
  if (address.blocked !== undefined || address.digest !== undefined || address.outbox.length > 0) return undefined;
  const askedUntil = (address.asked?.at ?? 0) + mail.askEvery;
  return Math.max(now + FORGET_AFTER + mail.mostWithin, askedUntil, address.declinedUntil ?? 0);
};

const FORGET_AFTER = 86_400_000;
