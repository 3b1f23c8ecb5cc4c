import type { Payment } from "./command.ts";
import { type Debt, isPayable, leaseEnd, pauseAfter } from "./debt.ts";
import type { Policy } from "./policy.ts";
import type { Instant } from "./time.ts";

/** Debts of any kind of item: taken by one worker, and gone once they are paid or never will be. */

interface Context {
  now: Instant;
  policy: Policy;
}

/** The outbox itself where nothing can be paid. */
export const takeDebts = <Task>(outbox: Debt<Task>[], worker: string, { now, policy }: Context): Debt<Task>[] =>
  outbox.some((debt) => isPayable(debt, now))
    ? outbox.map((debt) =>
        isPayable(debt, now) ? { ...debt, lease: { worker, until: leaseEnd(debt, now, policy) } } : debt,
      )
    : outbox;

export const settleDebts = <Task>(outbox: Debt<Task>[], payments: readonly Payment[], context: Context): Debt<Task>[] =>
  outbox.flatMap((debt) => {
    const result = payments.find((payment) => payment.debt === debt.id)?.result;
    return result === undefined ? debt : (settled(debt, result, context) ?? []);
  });

/** A failure is tried again no earlier than its lease is over: it may be told by a worker who was late. */
const settled = <Task>(
  debt: Debt<Task>,
  result: Payment["result"],
  { now, policy }: Context,
): Debt<Task> | undefined => {
  const { lease, ...rest } = debt;
  const afterLease = (at: Instant): Instant => Math.max(at, lease?.until ?? at);
  switch (result.kind) {
    case "paid":
    case "withheld":
    case "not-kept":
      return undefined;
    case "postponed":
      return {
        ...rest,
        since: result.until,
        madeAt: debt.madeAt ?? debt.since,
        attempts: 0,
        notBefore: afterLease(result.until),
      };
    case "failed":
      return { ...rest, attempts: debt.attempts + 1, notBefore: afterLease(now + pauseAfter(debt, now, policy)) };
  }
};
