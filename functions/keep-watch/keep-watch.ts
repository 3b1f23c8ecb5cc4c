import type { Payment } from "../../shared/domain/command.ts";
import type { Debt } from "../../shared/domain/debt.ts";
import type { Observation } from "../../shared/domain/early-warning/watch-rises.ts";
import { type WriteId, writeId } from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { type Audience, type Context, checkWatch, settleWatch } from "../../shared/domain/watch/keep-watch.ts";
import type { Watch, WatchTask } from "../../shared/domain/watch/watch.ts";
import type { WatchStore } from "../../shared/storage/watch-store.ts";

export interface Dependencies {
  watches: WatchStore;
  policy: Policy;
  audience: Audience;
  now: () => Instant;
  newId: () => string;
  recount: () => Promise<unknown>;
  observe: (now: Instant) => Promise<Observation[]>;
  pay: (debt: Debt<WatchTask>) => Promise<Payment>;
  sendNotices: () => Promise<boolean>;
}

/** Supervisors aren't mailed more often than this. */
const NOTICES_APART = 15 * 60_000;
const ATTEMPTS = 3;

/**
 * One look at all complaints together: counts what is new, and tells the company's people what became news. Like `advance` it
 * is convergent: what wasn't said is still owed at the next look, and of two at once one writes.
 */
export const keepWatch = async (dependencies: Dependencies): Promise<void> => {
  const { now, newId, recount, observe, pay, sendNotices, policy, audience } = dependencies;
  await recount();
  const worker = newId();
  const observations = await observe(now());
  const context = (writing: WriteId): Context => ({ now: now(), policy, writeId: writing });
  const checked = await change(dependencies, (watch, writing) =>
    checkWatch(watch, observations, audience, worker, context(writing)),
  );
  const taken = checked.outbox.filter(({ lease }) => lease?.worker === worker);
  const payments = await Promise.all(taken.map(pay));
  const isTime = now() - (checked.noticedAt ?? 0) >= NOTICES_APART;
  const isTold = isTime && (await sendNotices());
  if (payments.length === 0 && !isTold) return;
  await change(dependencies, (watch, writing) => {
    const settled = settleWatch(watch, payments, context(writing));
    return isTold ? { ...settled, noticedAt: now() } : settled;
  });
};

/** Decides and writes, and decides again when another look was faster. A look that changes nothing writes nothing. */
const change = async (
  { watches, newId }: Pick<Dependencies, "watches" | "newId">,
  decide: (watch: Watch, writing: WriteId) => Watch,
): Promise<Watch> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { watch, version } = await watches.load();
    const writing = writeId(newId());
    const decided = decide(watch, writing);
    if (JSON.stringify(decided) === JSON.stringify(watch)) return watch;
    if ((await watches.save(decided, version, writing)) === "written") return decided;
  }
  throw new Error(`${ATTEMPTS} attempts at the watch met other writers`);
};
