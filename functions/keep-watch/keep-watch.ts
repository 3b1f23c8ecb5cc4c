import type { Debt } from "../../shared/domain/debt.ts";
import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import type { WriteId } from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { type Audience, type Context, checkWatch, settleWatch } from "../../shared/domain/watch/keep-watch.ts";
import type { WatchTask } from "../../shared/domain/watch/watch.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { log } from "../../shared/log.ts";
import { type Dependencies as Changing, changeWatch } from "./change-watch.ts";
import type { PayWatchDebt } from "./pay-watch-debt.ts";

export interface Dependencies extends Changing {
  policy: Policy;
  audience: Audience;
  now: () => Instant;
  /** Counts the recent hours; what it gives counts the earlier ones. */
  count: () => Promise<() => Promise<void>>;
  observe: (now: Instant) => Promise<Observation[]>;
  pay: PayWatchDebt;
  /** Decides whether automatic mail may flow. */
  lookAtReputation: () => Promise<void>;
  anyNotice: () => Promise<boolean>;
  sendNotices: () => Promise<void>;
  /** Measures who waits. */
  measureWaiting: () => Promise<void>;
  /** Whether another mail can still be begun. */
  isTimeLeft: () => boolean;
}

/** SES's usual rate is 14 a second, of which customers need most. */
const MAILS_AT_ONCE = 2;

/**
 * One look at all complaints together: counts what is new, and tells the company's people what became news. Like `advance` it
 * is convergent: what wasn't said is still owed at the next look, and of two at once one says it. A part that fails keeps no
 * other from its work, and then fails the look.
 */
export const keepWatch = async (dependencies: Dependencies): Promise<{ paid: number }> => {
  const { policy, audience, now, newId, count, observe, pay, lookAtReputation, anyNotice, sendNotices, isTimeLeft } =
    dependencies;
  const failed: string[] = [];
  const trying = async <Result>(part: string, otherwise: Result, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      log.error("invocation-failed", { kind: "keep-watch", reason: part, error });
      failed.push(part);
      return otherwise;
    }
  };
  const worker = newId();
  const context = (writing: WriteId): Context => ({ now: now(), policy, writeId: writing });

  await trying("reputation", undefined, lookAtReputation);
  await trying("waiting", undefined, dependencies.measureWaiting);
  const countEarlier = await trying("count", nothing, count);
  const observations = await trying("observe", [], () => observe(now()));
  const isNoticeWaiting = await trying("notices", false, anyNotice);
  const look = { observations, isNoticeWaiting };
  const watch = await changeWatch(dependencies, (before, writing) =>
    checkWatch(before, look, audience, worker, context(writing)),
  );
  const taken = watch.outbox.filter(({ lease }) => lease?.worker === worker);
  const [reports, urgent] = [taken.filter(isReport), taken.filter((debt) => !isReport(debt))];
  const payAll = async (debts: readonly Debt<WatchTask>[]): Promise<number> => {
    const tried = await inParallel(MAILS_AT_ONCE, debts, async (debt) => (isTimeLeft() ? pay(debt) : undefined));
    const payments = tried.filter((payment) => payment !== undefined);
    if (payments.length > 0) {
      await changeWatch(dependencies, (before, writing) => settleWatch(before, payments, context(writing)));
    }
    return payments.filter(({ result }) => result.kind === "paid").length;
  };

  const warned = await payAll(urgent);
  if (watch.noticed?.by === worker) await trying("notices", undefined, sendNotices);
  await trying("count", undefined, countEarlier);
  // Last, since nothing else takes as long, and nothing can wait as well.
  const paid = warned + (await payAll(reports));
  if (failed.length > 0) throw new Error(`of this look failed: ${failed.join(", ")}`);
  return { paid };
};

const isReport = ({ task }: Debt<WatchTask>): boolean => task.kind === "report";

const nothing = async (): Promise<void> => undefined;
