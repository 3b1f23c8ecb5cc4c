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

export const settleDebts = <Task>(
  outbox: Debt<Task>[],
  payments: readonly Payment[],
  { now, policy }: Context,
): Debt<Task>[] =>
  outbox.flatMap((debt) => {
    const result = payments.find((payment) => payment.debt === debt.id)?.result;
    if (result === undefined) return [debt];
    if (result.kind !== "failed") return [];
    const { lease, ...rest } = debt;
    const notBefore = Math.max(now + pauseAfter(debt, now, policy), lease?.until ?? now);
    return [{ ...rest, attempts: debt.attempts + 1, notBefore }];
  });
